/** What this sub-room does and shows for the others. */
export { forgetAdoptions, rememberAdoption, tellOriginal } from './actions/tell-original.ts'
export { ResourceReuse } from './pages/ResourceReuse.tsx'
export { crumbsOf } from './pages/ReusePages.tsx'
export { forgetSaidBy, listSaidBy, purgeReuses } from './store/contacts.ts'
