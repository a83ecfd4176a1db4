export { dashboardTexts } from './texts/dashboard.ts'
