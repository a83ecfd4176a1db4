export interface DeclarationTables {
  network_declarations: DeclarationRow
}

export interface DeclarationRow {
  number: number
  title: string
  text: string
  changes: string
  published_by: string | null
  published_at: Date
}
