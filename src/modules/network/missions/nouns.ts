/** What things are here, for the others: pure, with their words. */
export { answerDays, type MissionForm } from './mission.ts'
export { missionTexts } from './texts/mission.ts'
