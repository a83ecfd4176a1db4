import { describe, expect, it } from 'vitest'
import { writtenNumber } from '#kit/numbers.ts'
import { countFile, type FileMethod, fileMethods, mostOptionsOf } from './count.ts'
import { readOrder } from './order.ts'
import { nameIn } from './result.ts'
import { viewOf } from './view.ts'
import { fileProblemWords } from './words.ts'

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
    expect(shown.sentences.slice(0, 3)).toEqual([
      'Retenus : Ada, Béa.',
      'Sièges : 2.',
      'Quota : 4 voix.',
    ])
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
        ['Ada', 'Bien− (plutôt en dessous)', '2', '0', '1'],
        ['Béa', 'Passable− (plutôt en dessous)', '0', '2', '1'],
      ],
    })
  })

  it('says ties, and totals of approvals', () => {
    const shown = view('a.csv', 'Ada;Béa\nx;\n;x\n', 'approval')
    expect(shown.sentences[0]).toMatch(/^Non décidé : une place reste à pourvoir entre Ada, Béa/)
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

it('reads an order that was drawn by names or by numbers, and no half of one', () => {
  const names = ['Ada', 'Béa', 'Cloé', 'Béa']
  const read = (typed: string, withdrawn: readonly number[] = []) =>
    readOrder(typed, names, withdrawn)
  expect(read('3, 1,2;4')).toEqual([2, 0, 1, 3])
  expect(read('cloé > ada', [1, 3])).toEqual([2, 0])
  expect(read('1,2,3')).toBeUndefined()
  expect(read('1,2,3,3')).toBeUndefined()
  expect(read('1,2,3,5')).toBeUndefined()
  // A name that two options have says neither.
  expect(read('Ada,Béa,Cloé', [3])).toBeUndefined()
})

it('tells options of one name apart, whatever they are called', () => {
  const name = nameIn({ options: ['Ada', 'Ada', 'Ada (n° 1)'] })
  expect([0, 1, 2].map(name)).toEqual(['Ada (n° 1)*', 'Ada (n° 2)', 'Ada (n° 1)'])
})

describe('ties that nothing in the ballots breaks', () => {
  const names = '"A"\n"B"\n"C"\n"D"\n"T"\n'

  it('are told, and change nothing when every order elects the same', () => {
    const shown = view('v.blt', `4 1\n9 1 0\n1 2 0\n1 3 0\n5 4 0\n0\n${names}`, 'irv')
    expect(shown.sentences[0]).toBe('Retenu : A.')
    expect(shown.sentences).toContain(
      'Tour 1 : À égalité : B, C ; le compte suit l’ordre du fichier (B), et tout autre ordre donne les mêmes élus.',
    )
  })

  it('leave the place open when another order elects another one', () => {
    const text = `4 1\n3 1 0\n2 2 3 0\n2 3 2 0\n0\n${names}`
    const open = view('v.blt', text, 'irv')
    expect(open.sentences[0]).toMatch(/^Non décidé : une place reste à pourvoir entre B, C/)
    expect(open.sentences.join(' ')).toContain('sans tirage au sort')
    const drawn = view('v.blt', text, 'irv', { order: '2,3,4,1' })
    expect(drawn.sentences[0]).toBe('Retenu : C.')
    expect(drawn.sentences.join(' ')).toContain('départagées par l’ordre tiré au sort')
  })
})

describe('a file of very many options', () => {
  const many = (options: number) =>
    `${options} 1\n1 1 2 0\n0\n${Array.from({ length: options }, (_, at) => `"o${at}"`).join('\n')}\n"Essai"\n`

  it.each(fileMethods.filter((method) => Number.isFinite(mostOptionsOf[method])))(
    'is refused at once by %s, with what to do',
    (method) => {
      const most = mostOptionsOf[method]
      const words = problem('vote.blt', many(3_000), method, {}, Number.POSITIVE_INFINITY)
      expect(words?.replaceAll(/[\u00a0\u202f]/g, ' ')).toContain(
        `3 000 options, et cette règle en compte ${writtenNumber(most, 'fr').replace(/\s/, ' ')} au plus`,
      )
      expect(words).toContain('choisissez une règle qui lit chaque bulletin une fois')
    },
  )

  it('is counted by a rule that reads each ballot once', () => {
    const done = countFile({ name: 'vote.blt', text: many(3_000), method: 'plurality' })
    expect(done.ok && done.counted.winners).toEqual(['o0'])
  })
})
