/** What this sub-room does and shows for the others. */
export { ResourcePage } from './pages/ResourcePage.tsx'
