export { isOver, type StandingStep } from './first-hour.ts'
