// The columns of these tables, made from the migrations by `node scripts/schema.mjs`. To change a type, write a
// migration; what the database cannot say of a column (the shape of a json, a finer noun) is in by-hand.ts.

export interface Tables {
  pins: {
    personId: string
    kind: string
    key: string
    position: number
    pinnedAt: Date
  }
  waiting_counts: {
    personId: string
    count: number
    countedAt: Date
  }
  waiting_feeds: {
    personId: string
    tokenHash: string
    createdAt: Date
  }
  waiting_letters: {
    personId: string
    every: 'daily' | 'weekly'
    weekday: number
    hour: number
    families: string[]
    language: 'fr' | 'en'
    token: string
    lastOn: string | null
  }
  waiting_said: {
    personId: string
    key: string
    said: 'not-mine' | 'later' | 'given'
    until: string | null
    toPersonId: string | null
    at: Date
  }
}
