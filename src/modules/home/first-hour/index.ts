export { listFirstSteps } from './actions/first-steps.ts'
export { takeDemonstrationAway } from './actions/remove-demonstration.ts'
export { FirstHourCard } from './pages/FirstHourCard.tsx'
export { demonstrationMark } from './store/settings.ts'
