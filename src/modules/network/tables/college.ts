export interface CollegeTables {
  network_colleges: CollegeRow
  network_college_exceptions: {
    college_id: string
    territory_id: string
    belongs: boolean
    reason: string
    decided_by: string | null
    decided_at: Date
  }
}

export interface CollegeRow {
  id: string
  name: string
  purpose: string
  kinds: string[]
  from_population: number | null
  below_population: number | null
  weight: number
  position: number
  created_at: Date
}
