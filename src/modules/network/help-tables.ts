import type { CoachingTables } from './coaching-tables.ts'
import type { SkillTables } from './skill-tables.ts'

/** People who help: coaching, skills. */
export interface HelpTables extends CoachingTables, SkillTables {}
