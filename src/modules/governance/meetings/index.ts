/** What this sub-room does and shows for the others. */
export { planMeeting } from './actions/plan-meeting.ts'
export { meetingCancelUndo } from './actions/undo-meeting.ts'
export { MeetingFields } from './pages/MeetingFields.tsx'
export { insertItem } from './store/agendas.ts'
export { findMeeting, insertMeeting, listMeetings, savePresences } from './store/meetings.ts'
