/** What things are here, for the others: pure, with their words. */
export type { Share, Task } from './task.ts'
export { type MemberForm, presentMembers } from './team.ts'
export { teamTexts } from './texts/team.ts'
