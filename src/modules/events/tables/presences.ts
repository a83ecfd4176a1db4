import type { CertificateWithdrawal } from '../certificate.ts'
import type { MaterialKind } from '../material.ts'
import type { PresenceHow, PresenceMedium } from '../presence.ts'
import type { SatisfactionMark, SatisfactionMoment } from '../satisfaction.ts'
import type { ImportedPerson, ReportMapping, ReportTool, ToldRow } from '../told-report.ts'

/** What is kept of who came, and of what they thought of it. */
export interface PresenceTables {
  event_presences: {
    event_id: string
    registration_id: string
    day: string
    how: PresenceHow
    medium: PresenceMedium
    morning: boolean
    afternoon: boolean
    minutes: number | null
    recorded_at: Date
    recorded_by: string | null
  }
  event_presence_settings: {
    event_id: string
    min_minutes: number
    cold_weeks: number
    satisfaction: boolean
    closed_at: Date | null
    hot_sent_at: Date | null
    cold_sent_at: Date | null
  }
  event_presence_imports: {
    id: string
    event_id: string
    file_name: string
    tool: ReportTool
    headings_mark: string
    mapping: ReportMapping
    day: string
    min_minutes: number
    lines: readonly ImportedPerson[] | null
    rejected: readonly ToldRow[] | null
    lines_kept_until: string
    read_count: number
    present_count: number
    short_count: number
    unknown_count: number
    rejected_count: number
    created_at: Date
    created_by: string | null
    applied_at: Date | null
  }
  event_presence_matches: {
    event_id: string
    name_mark: string
    registration_id: string | null
    confirmed_at: Date
  }
  event_replay_views: { event_id: string; day: string; count: number }
  event_satisfaction_links: {
    token_hash: string
    event_id: string
    registration_id: string
    moment: SatisfactionMoment
    sent_at: Date
    answered: boolean
  }
  event_satisfaction_answers: {
    id: string
    event_id: string
    moment: SatisfactionMoment
    marks: Partial<Record<SatisfactionMark, number>>
    liked: string
    improve: string
    words_kept_until: string
  }
  event_certificates: {
    id: string
    event_id: string
    registration_id: string
    number: string
    code: string
    name_mark: string
    minutes: number
    days: number
    issued_at: Date
    issued_by: string | null
    withdrawn_at: Date | null
    withdrawn_why: CertificateWithdrawal | null
  }
  event_materials: {
    id: string
    event_id: string
    kind: MaterialKind
    title: string
    href: string
    file_id: string | null
    public: boolean
    added_at: Date
    added_by: string | null
  }
  event_resources: {
    event_id: string
    /** None: the replay. */
    material_id: string | null
    resource_id: string
    drafted_at: Date
  }
}
