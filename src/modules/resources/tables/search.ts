import type { Generated } from 'kysely'
import type { ResourceTables } from '../tables.ts'

/** What the search reads: the resources, their index, and what people looked for. */
export interface SearchTables extends ResourceTables {
  resource_index: {
    resource_id: string
    published_at: Date
    reading_minutes: number
    reuses: number
    merit: number
    facets: number[]
    titled: string
    search: string
  }
  resource_facet_values: { code: Generated<number>; facet: string; value: string }
  resource_concepts: { key: string; said: string }
  resource_words: { word: string; plain: Generated<string> }
  resource_file_texts: {
    file_id: string
    resource_id: string
    name: string
    state: 'read' | 'empty' | 'refused'
    reason: string
    words: string
    read_at: Date
  }
  searches_without_answer: { week: string; words: string; count: number }
  saved_searches: {
    id: string
    query: string
    locale: 'fr' | 'en'
    created_at: Date
    confirmed_at: Date | null
    told_until: Date
    last_mail_at: Date | null
    ends_at: Date
  }
  saved_search_identities: { search_id: string; email: string; token: string }
}
