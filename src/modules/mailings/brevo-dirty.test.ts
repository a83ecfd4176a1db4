import { expect, test } from 'vitest'
import { readBrevo } from './brevo.ts'

const read = (header: string[], ...rows: string[][]) => {
  const said = readBrevo({ header, rows: rows.map((cells, at) => ({ line: at + 2, cells })) })
  if (typeof said === 'string') return said
  return {
    kept: said.contacts.filter(({ refuses }) => !refuses).map(({ line }) => line),
    gone: said.contacts.filter(({ refuses }) => refuses).map(({ line }) => line),
    told: said.rejected.map(({ line, reason }) => [line, reason]),
  }
}

/** Files of subscribers as people keep them: whoever left is never taken back, whatever the word. */
test.each([
  ['STATUT', 'Inscrit', 'Désinscrit'],
  ['Statut', 'inscrite', 'DESINSCRITE'],
  ['Status', 'Subscribed', 'Unsubscribed'],
  ['status', 'active', 'cleaned'],
  ['État', 'abonné', 'désabonné'],
  ['Abonnement', 'actif', 'inactif'],
  ['Statut', 'Confirmé', 'Non inscrit'],
  ['state', 'opt-in', 'opt-out'],
  ['STATUT', 'oui', 'Rebond définitif'],
  ['Statut', 'Abonné(e)', 'Plainte pour spam'],
])('a column %s: %s stays, %s has left', (title, stays, left) => {
  expect(read(['Email', title], ['a@exemple.fr', stays], ['b@exemple.fr', left])).toEqual({
    kept: [2],
    gone: [3],
    told: [],
  })
})

test('a word that decides nothing is told, and nobody is taken over by it', () => {
  expect(
    read(
      ['Email', 'Statut'],
      ['a@exemple.fr', 'vip'],
      ['b@exemple.fr', ''],
      ['c@exemple.fr', '?!x'],
    ),
  ).toEqual({
    kept: [3],
    gone: [],
    told: [
      [2, 'unknown-state'],
      [4, 'unknown-state'],
    ],
  })
})
