import { describe, expect, it } from 'vitest'
import { readBrevo } from './brevo.ts'

const table = (header: string[], ...rows: string[][]) => ({
  header,
  rows: rows.map((cells, at) => ({ line: at + 2, cells })),
})

describe('a file of contacts of Brevo', () => {
  it('is read by its headings, in both languages', () => {
    const french = table(
      ['NOM', 'PRENOM', 'EMAIL', 'LANGUE'],
      ['Diallo', 'Awa', ' Awa@Exemple.fr ', 'fr'],
    )
    const english = table(['Email', 'FIRSTNAME', 'LASTNAME'], ['awa@exemple.fr', 'Awa', 'Diallo'])
    const contact = {
      line: 2,
      email: 'awa@exemple.fr',
      name: 'Awa Diallo',
      refuses: false,
      locale: 'fr',
    }
    expect(readBrevo(french)).toMatchObject({ contacts: [contact], rejected: [], ignored: [] })
    expect(readBrevo(english)).toMatchObject({ contacts: [contact], rejected: [], ignored: [] })
  })

  it('keeps what the file says of those who left', () => {
    const read = readBrevo(
      table(['EMAIL', 'Email blacklisted'], ['a@exemple.fr', 'TRUE'], ['b@exemple.fr', 'false']),
    )
    expect(read).toMatchObject({ contacts: [{ refuses: true }, { refuses: false }] })
  })

  it('takes a no for a no, and a day of leaving for a leaving', () => {
    const agrees = table(['EMAIL', 'OPT_IN'], ['a@exemple.fr', 'non'], ['b@exemple.fr', 'oui'])
    expect(readBrevo(agrees)).toMatchObject({ contacts: [{ refuses: true }, { refuses: false }] })
    const rows = [
      ['a@exemple.fr', '2026-03-02 10:00'],
      ['b@exemple.fr', ''],
    ]
    const left = readBrevo(table(['Email Address', 'UNSUB_TIME'], ...rows))
    expect(left).toMatchObject({ contacts: [{ refuses: true }, { refuses: false }], ignored: [] })
  })

  it('says which lines it does not take, and why', () => {
    const read = readBrevo(
      table(['EMAIL'], ['a@exemple.fr'], [''], ['pas une adresse'], ['A@exemple.fr']),
    )
    expect(read).toMatchObject({
      contacts: [{ email: 'a@exemple.fr' }],
      rejected: [
        { line: 3, reason: 'no-address' },
        { line: 4, reason: 'bad-address' },
        { line: 5, reason: 'twice' },
      ],
    })
  })

  it('keeps that somebody left, whichever of their lines says it', () => {
    for (const states of [
      ['Inscrit', 'Désinscrit'],
      ['Désinscrit', 'Inscrit'],
    ]) {
      const rows = states.map((state) => ['a@exemple.fr', state])
      const read = readBrevo(table(['EMAIL', 'STATUT'], ...rows))
      expect(read).toMatchObject({ contacts: [{ refuses: true }], rejected: [{ reason: 'twice' }] })
    }
    const same = table(['EMAIL', 'STATUT'], ['a@exemple.fr', 'Inscrit'], ['a@exemple.fr', ''])
    expect(readBrevo(same)).toMatchObject({ contacts: [{ refuses: false }] })
  })

  it('is refused without a column of addresses', () => {
    expect(readBrevo(table(['Nom'], ['Diallo']))).toBe('no-email-column')
  })
})
