export interface VisitTables {
  event_visits: VisitRow
  event_visit_journeys: JourneyRow
}

export interface VisitRow {
  event_id: string
  host_person_id: string | null
  to_see: string
  transport: string
  lodging: string
  meals: string
  costs: string
  saw: string
  surprised: string
  take_home: string
  limits: string
  reported_at: Date | null
  reported_by: string | null
  resource_id: string | null
  updated_at: Date
}

export interface JourneyRow {
  event_id: string
  person_id: string
  leaves_from: string
  leaves_when: string
  seats: number | null
  note: string
  at: Date
}
