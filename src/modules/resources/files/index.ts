/** What this sub-room does and shows for the others. */
export { ResourceFiles } from './pages/ResourceFiles.tsx'
