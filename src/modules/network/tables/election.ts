import type { Generated } from 'kysely'

export interface ElectionTables {
  network_elections: {
    id: string
    title: string
    held_on: string
    created_by: string | null
    created_at: Date
  }
  network_election_checks: {
    election_id: string
    territory_id: string
    verdict: 'same' | 'changed' | 'unknown'
    note: Generated<string>
    checked_by: string | null
    checked_at: Date
  }
  network_hand_overs: HandOverRow
  network_hand_over_identities: {
    hand_over_id: string
    from_person_id: string | null
    to_person_id: string | null
  }
}

export interface HandOverRow {
  id: string
  territory_id: string
  mandate_title: Generated<string>
  referent: Generated<boolean>
  on_day: string
  note: Generated<string>
  recorded_by: string | null
  recorded_at: Date
}
