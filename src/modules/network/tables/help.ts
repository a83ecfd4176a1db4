import type { BadgeTables } from './badge.ts'
import type { CoachingTables } from './coaching.ts'
import type { MissionTables } from './mission.ts'
import type { SkillTables } from './skill.ts'

/** People who help: coaching, skills, missions, and the badges that thank them. */
export interface HelpTables extends CoachingTables, SkillTables, MissionTables, BadgeTables {}
