/** The table of this room. */
export interface LetterheadTables {
  letterheads: LetterheadRow
}

export interface LetterheadRow {
  id: string
  territory_id: string | null
  is_main: boolean
  name: string
  address: string
  phone: string
  email: string
  website: string
  siret: string
  rna: string
  vat_number: string
  vat_mention: string
  accent: string
  logo_file: string | null
  logo_alt: string
  signatory_name: string
  signatory_role: string
  /** `YYYY-MM-DD`. */
  signatory_until: string | null
  signatory_person_id: string | null
  signature_file: string | null
  source: string
  created_at: Date
  changed_at: Date
}
