/** What this sub-room does and shows for the others. */
export { placeSlot } from './actions/place-slot.ts'
export { publishSchedule } from './actions/publish-schedule.ts'
export { programmeHref } from './pages/programme-href.ts'
export {
  drawProgramme,
  loadPublished,
  type Published,
  sendProgrammeIcs,
  sendProgrammePdf,
} from './routes/programme.tsx'
export { eraseProgramme, exportProgramme, purgeProgramme } from './store/programme-person.ts'
