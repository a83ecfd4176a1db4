import { describe, expect, it } from 'vitest'
import { readPb } from '#engines/equal-shares/index.ts'
import type { Choice } from '#modules/votes/index.ts'
import { sha256Of } from '#platform/secrets/sha256.ts'
import { type BallotPart, commandOf, namedIn, pbText, planOf } from './ballot-file.ts'
import { countPart, decisionAlone, sharesBy } from './counted.ts'
import { whyOf } from './explained.ts'
import { recountFile } from './recounted.ts'

const place = { latitude: undefined, longitude: undefined }
const bench = { number: 1, title: 'Banc', cents: 4000, theme: 'Nature', area: 'Nord', ...place }
const hive = {
  number: 2,
  title: 'Ruche; "grande"',
  cents: 5000,
  theme: 'Nature',
  area: 'Sud',
  ...place,
}
const approves = (...approved: number[]): BallotPart['ballots'][number] => ({
  choice: { kind: 'approvals', approved },
  channel: 'screen',
})
const edition: BallotPart['edition'] = {
  ...{ title: 'Budget', slug: 'budget-1' },
  ballot: 'approval',
  counting: 'equal-shares',
  mostChoices: undefined,
}
/** The example of the engine, by hand: three voters, 90 €, a bench of 40 € and a hive of 50 €. */
const part: BallotPart = {
  ...{ edition, area: '', cents: 9000, house: 'Valbrenne', tieOrder: [1, 0] },
  ...{ opensOn: '2026-12-21', endsOn: '2027-01-12' },
  projects: [bench, hive],
  ballots: [approves(0), approves(0, 1), { ...approves(1), channel: 'paper' }],
}

describe('the ballots of a sum', () => {
  it('make a file that the engine reads, projects in the order drawn for ties, blank ballots left out', () => {
    const text = pbText({ ...part, ballots: [...part.ballots, approves()] }, new Set([1]))
    const read = readPb(text)
    expect(read.ok && read.file.projects.map(({ id }) => id)).toEqual(['2', '1'])
    expect(read.ok && read.file.election.voters).toBe(3)
    expect(text).toContain('"Ruche; ""grande"""')
    expect(text).toContain('paper')
    expect(text).toContain('date_begin;21.12.2026\ndate_end;12.01.2027')
  })

  it.each([
    [{ kind: 'approvals', approved: [1] }, { choices: [1] }],
    [
      { kind: 'grades', grades: [2, null, 0] },
      { choices: [0], points: [2] },
    ],
    [{ kind: 'ranking', ranks: [[1], [0]] }, { choices: [1, 0] }],
    [{ kind: 'one', option: null }, { choices: [] }],
    [{ kind: 'one', option: 3 }, { choices: [3] }],
  ] as const)('say what each kind of ballot names: %o', (choice, named) => {
    expect(namedIn(choice as Choice)).toEqual(named)
  })

  it.each(['points', 'ranking'] as const)('by %s make a file too', (ballot) => {
    const choice: Choice =
      ballot === 'points'
        ? { kind: 'grades', grades: [3, 1] }
        : { kind: 'ranking', ranks: [[1], [0]] }
    const text = pbText({
      ...part,
      edition: { ...edition, ballot },
      ballots: [{ choice, channel: 'screen' }],
    })
    const nothing = { voters: 1, winners: [] }
    const again = recountFile(text, planOf({ ballot, counting: 'equal-shares' }), nothing)
    expect(again).toMatchObject({ ok: true, voters: 1 })
  })
})

describe('the count', () => {
  it('funds what supporters can pay and says what the other lacked, as by hand; Add1 goes on from there', () => {
    const counted = countPart(part)
    // Both fit in 90 € together, and someone wants each: both are funded.
    expect(counted).toMatchObject({ spent: 9000, voters: 3, winners: [1, 2] })
    const short = countPart({ ...part, cents: 8000 })
    expect(short).toMatchObject({ spent: 4000, winners: [1] })
    const [lost] = short.projects.filter(({ isFunded }) => !isFunded)
    expect(lost).toMatchObject({ number: 2, votes: 2, payers: 0, wouldCost: 4000 })
  })

  it('shares the sum of an area among those who name a project of it, and nobody else', () => {
    const north = countPart({ ...part, area: 'Nord', cents: 4000 })
    expect(north).toMatchObject({ voters: 2, winners: [1], spent: 4000 })
    expect(north.projects.map(({ number }) => number)).toEqual([1])
    expect(countPart({ ...part, area: 'Ouest', cents: 4000 })).toMatchObject({
      voters: 0,
      projects: [],
    })
  })

  it('of no ballot funds nothing, and every project is there', () => {
    const none = countPart({ ...part, ballots: [] })
    expect([none.winners, none.projects.length]).toEqual([[], 2])
  })

  it('keeps who is funded and no number, where numbers would tell how somebody voted', () => {
    const counted = { parts: [countPart(part)], voters: 3, screen: 2, paper: 1 }
    const alone = decisionAlone(counted)
    expect(alone).toMatchObject({ voters: 0, screen: 0, paper: 0, decisionOnly: true })
    expect(alone.parts[0]).toMatchObject({ winners: [1, 2], voters: 0, ties: [] })
    expect(JSON.stringify(alone)).not.toMatch(/payers|endowment|left|would/)
  })

  it('says the share of money and of wishes by theme and by area', () => {
    const counted = { parts: [countPart({ ...part, cents: 8000 })] }
    expect(sharesBy(counted, 'theme')).toEqual([{ name: 'Nature', wishes: 1, money: 1 }])
    expect(sharesBy(counted, 'area')).toEqual([
      { name: 'Sud', wishes: 0.5, money: 0 },
      { name: 'Nord', wishes: 0.5, money: 1 },
    ])
  })

  it('is explained in sentences, project by project', () => {
    const why = (
      sums: Partial<BallotPart>,
      number: number,
      counting: 'greedy' | 'equal-shares',
    ) => {
      const counted = countPart({ ...part, ...sums, edition: { ...edition, counting } })
      const found = counted.projects.find((project) => project.number === number)
      return found
        ? whyOf(found, { ...counted, counting }, 'fr')
            .join(' ')
            .replace(/\s/g, ' ')
        : ''
    }
    expect(why({ cents: 8000 }, 1, 'equal-shares')).toMatch(/^Payé par 2 personnes, 20 €/)
    expect(why({ cents: 8000 }, 2, 'equal-shares')).toMatch(
      /^2 personnes voulaient ce projet\. .* il leur restait ensemble 4\d(,\d\d)? €, et il coûte 50 €\. Il manquait \d+(,\d\d)? €\. À la fin, il restait 40 € .* Il aurait été financé s’il avait coûté 40 €/,
    )
    expect(why({ cents: 4000 }, 1, 'greedy')).toMatch(/tient dans l’enveloppe/)
    expect(why({ cents: 4000 }, 2, 'greedy')).toMatch(
      /^1 projet plus demandé est financé avant lui : il restait 0 €, et il coûte 50 €\. Il manquait 50 €\./,
    )
    expect(why({ cents: 3000 }, 1, 'greedy')).toMatch(/^À son tour, il restait 30 €/)
    expect(why({ ballots: [approves(0)], cents: 4000 }, 2, 'greedy')).toBe(
      'Aucun bulletin ne le nomme.',
    )
  })

  it('is the same by the command of the house, which is written beside the file', () => {
    expect(commandOf(edition)).toContain('--rule equal-shares --utility cost --completion add1u')
    expect(commandOf({ ...edition, counting: 'greedy' })).toContain('--rule greedy')
  })

  it('of a file that cannot be read says so', () => {
    const nothing = { voters: 0, winners: [] }
    expect(recountFile('rien', planOf(edition), nothing)).toEqual({ ok: false })
  })

  it('of a file that was changed on its way is not that of the page, however well it agrees with itself', () => {
    const { voters, winners } = countPart(part)
    const published = { voters, winners: winners.map(String) }
    const isSame = (ballots: typeof part.ballots) => {
      const text = pbText({ ...part, ballots }, new Set(winners))
      const again = recountFile(text, planOf(edition), published)
      return again.ok && again.isSame
    }
    expect(isSame(part.ballots)).toBe(true)
    // One choice moved, the same winners and as many ballots: the fingerprint alone sees it.
    const moved = [approves(0), approves(0), { ...approves(1), channel: 'paper' as const }]
    const textOf = (ballots: typeof part.ballots) => pbText({ ...part, ballots }, new Set(winners))
    const sha256 = sha256Of(textOf(part.ballots))
    const read = (ballots: typeof part.ballots) => {
      const text = textOf(ballots)
      return recountFile(text, planOf(edition), { ...published, sha256 }, sha256Of(text))
    }
    expect(read(part.ballots)).toMatchObject({ isSame: true, isSameFile: true })
    expect(read(moved)).toMatchObject({ isSame: true, isSameFile: false })
    expect(recountFile(textOf(moved), planOf(edition), published)).toMatchObject({
      isSameFile: undefined,
    })
    expect(isSame([...part.ballots, ...part.ballots.slice(0, 1)])).toBe(false)
  })
})
