/** What this sub-room does and shows for the others. */
export { answerMission, replyToMission } from './actions/answer-mission.ts'
export { closeMission, publishMission } from './actions/publish-mission.ts'
export { searchMissions } from './actions/search-missions.ts'
export { missionCloseUndo, missionWithdrawUndo } from './actions/undo-mission.ts'
export {
  deleteDemoMissions,
  exportMissions,
  findMission,
  forgetAnswersBefore,
  forgetInMissions,
  listAnswers,
  listMissions,
  listPlacedMissions,
  standingMissions,
} from './store/missions.ts'
