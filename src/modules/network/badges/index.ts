/** What this sub-room does and shows for the others. */
export { issueBadge } from './actions/issue-badge.ts'
export { seedBadgeKey } from './actions/sign-badge.ts'
export { deleteDemoBadges, emptyBadgesOf, exportBadges } from './store/badges.ts'
