import type { Generated } from 'kysely'

export interface SkillTables {
  network_skills: SkillRow
  network_skill_places: { person_id: string; territory_id: string }
}

export interface SkillRow {
  person_id: string
  skills: string[]
  other_words: string
  languages: string[]
  at_distance: boolean
  hours_per_month: number | null
  availability: string
  about: string
  coaches: boolean
  shown: string
  stated_at: Date
  confirmed_at: Date
  asked_at: Generated<Date | null>
  token_hash: Generated<string | null>
}
