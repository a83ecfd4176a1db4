/** Who restates: nobody of the places that the sheets tell of wrote here yet. */
export const starterAuthor = { name: '', organisation: 'Ouvroir, d’après les sources citées' }

/** The day on which the sources of all these sheets were last read. */
export const sourcesReadAt = new Date('2026-11-25T07:00:00Z')

export const starterSource = 'starter'
