import { describe, expect, it } from 'vitest'
import { countFile, type FileMethod } from './file-count.ts'
import { viewOf } from './file-count-view.ts'
import { fileProblemWords } from './file-count-words.ts'
import { textOfBytes } from './file-text.ts'

const blt = '3 1\n4 1 2 0\n3 2 0\n2 3 2 0\n0\n"Ada"\n"Béa"\n"Cloé"\n"Essai"\n'

function view(name: string, text: string, method: FileMethod, more: object = {}) {
  const done = countFile({ name, text, method, ...more })
  if (!done.ok) throw new Error(fileProblemWords(name, done.problem, 'fr'))
  const shown = viewOf(done.counted, 'fr')
  return { ...shown, sentences: shown.sentences.map(plain) }
}

/** Spaces that do not break are written as plain ones here. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

function problem(name: string, text: string, method: FileMethod, more: object = {}, most = 9) {
  const done = countFile({ name, text, method, ...more }, most)
  return done.ok ? undefined : plain(fileProblemWords(name, done.problem, 'fr'))
}

describe('a file of ballots, counted and shown', () => {
  it('shows the winner, the ranking and each round of an instant runoff', () => {
    const shown = view('vote.blt', blt, 'irv')
    expect(shown.sentences[0]).toBe('Retenu : Béa.')
    expect(shown.tables.map(({ caption }) => caption)).toEqual(['Classement', 'Tour par tour'])
    expect(shown.tables[1]?.rows[0]).toEqual(['Béa', '3', '5'])
  })

  it('shows the quota of a transferable vote, with the seats that were asked', () => {
    const shown = view('vote.blt', blt, 'stv-scottish', { seats: '2' })
    expect(shown.sentences.slice(0, 2)).toEqual(['Retenu : Ada, Béa.', 'Quota : 4 voix.'])
  })

  it('shows duels, and who wins them all', () => {
    const shown = view('vote.blt', blt, 'schulze')
    expect(shown.sentences).toContain('Béa gagne tous ses duels.')
    expect(shown.tables[1]?.columns).toEqual(['Option', 'Béa', 'Ada', 'Cloé'])
    expect(shown.tables[1]?.rows[0]).toEqual(['Béa', '–', '5', '7'])
  })

  it('shows merit profiles of a tally of Mieux Voter, the best grade first', () => {
    const shown = view('t.csv', ',Bien,Passable,Mal\nAda,2,0,1\nBéa,0,2,1\n', 'mj')
    expect(shown.tables[1]).toMatchObject({
      columns: ['Option', 'Mention majoritaire', 'Bien', 'Passable', 'Mal'],
      rows: [
        ['Ada', 'Bien−', '2', '0', '1'],
        ['Béa', 'Passable−', '0', '2', '1'],
      ],
    })
  })

  it('says ties, and totals of approvals', () => {
    const shown = view('a.csv', 'Ada;Béa\nx;\n;x\n', 'approval')
    expect(shown.sentences.at(-1)).toBe('À égalité : Ada, Béa ; rien ne les départage.')
    expect(shown.tables.map(({ caption }) => caption)).toContain('Totaux')
  })

  it('says the line and what was expected; what is missing; what is too large', () => {
    expect(problem('b.blt', '2 1\n1 3 0\n0\nA\nB\n', 'irv')).toBe(
      'b.blt, ligne 2 : le numéro d’une option qui existe ; on y lit « 3 ».',
    )
    expect(problem('b.blt', blt, 'mj')).toContain('demande des mentions')
    expect(problem('b.blt', blt, 'stv-meek', { seats: 'deux' })).toContain('nombre entier')
    expect(problem('b.blt', blt, 'irv', {}, 2)).toContain('2 options au plus')
  })
})

it('reads the letters of spreadsheets, and no program', () => {
  expect(textOfBytes(Uint8Array.from([0x42, 0xe9, 0x61]))).toBe('Béa')
  expect(textOfBytes(Uint8Array.from([0x50, 0, 3]))).toBeUndefined()
})
