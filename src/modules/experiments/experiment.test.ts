import { describe, expect, test } from 'vitest'
import { challenges, isChallenge } from '#kit/challenge.ts'
import { acceptedBy, acceptUpload } from '#platform/files/uploads.ts'
import { attachmentAccept, attachmentRules } from './attachment.ts'
import { readPublicView } from './board/list-view.ts'
import { navigation } from './board/navigation.ts'
import { portfolioRow } from './board/portfolio.ts'
import { isStopOffered, slugCandidate, visibilities } from './experiment.ts'
import { isWebAddress, optionalLink, severalOf } from './fields.ts'
import { paths } from './paths.ts'
import { acceptProposal, declineProposal, titleOf } from './proposal.ts'
import { coreRefusals } from './refusal.ts'
import { stations } from './stage.ts'
import { anExperiment } from './testing/examples.ts'
import { refusalFields, refusalTexts } from './texts/refusal.ts'

const now = new Date('2026-11-25T10:00:00Z')

test.each([...stations, 'stopped'] as const)(
  'at %s, stopping is offered, or has no sense',
  (stage) => {
    const offered = visibilities.filter((visibility) => isStopOffered({ stage, visibility }))
    const none = stage === 'stopped' || stage === 'dissemination'
    expect(offered).toEqual(none ? [] : ['draft', 'published'])
  },
)

describe('a proposal', () => {
  test('accepted without a territory looks for one; with one, it does not', () => {
    const alone = acceptProposal(anExperiment({ visibility: 'in-review' }), now)
    expect(alone).toMatchObject({ value: { visibility: 'published', seeking: true } })
    const placed = acceptProposal(anExperiment({ visibility: 'in-review', territoryId: 't' }), now)
    expect(placed).toMatchObject({ value: { visibility: 'published', seeking: false } })
  })

  test('is answered once', () => {
    for (const visibility of ['published', 'draft', 'declined'] as const) {
      expect(acceptProposal(anExperiment({ visibility }), now).ok).toBe(false)
      expect(declineProposal(anExperiment({ visibility }), 'raison', now).ok).toBe(false)
    }
  })

  test('without a title takes the first words of its question', () => {
    expect(titleOf({ title: 'Court', question: 'Long ?' })).toBe('Court')
    const question = 'Peut-on '.concat('vraiment '.repeat(20), 'savoir ?')
    expect(titleOf({ title: '', question })).toMatch(/^Peut-on vraiment .*…$/)
    expect(titleOf({ title: '', question }).length).toBeLessThanOrEqual(81)
  })
})

test('an address is made of the title, and a second one of the same title is numbered', () => {
  expect(slugCandidate('Tirer au sort, sans fichier !', 0)).toBe('tirer-au-sort-sans-fichier')
  expect(slugCandidate('Tirer au sort, sans fichier !', 1)).toBe('tirer-au-sort-sans-fichier-2')
  expect(slugCandidate('À relire', 0)).toBe('a-relire-experimentation')
  expect(slugCandidate('???', 0)).toBe('sans-titre')
})

test('every challenge is known, and nothing else', () => {
  expect(challenges).toHaveLength(8)
  expect(isChallenge('restore_trust')).toBe(true)
  expect(isChallenge('constructor')).toBe(false)
})

describe('the address of the list', () => {
  test('is read whatever it holds', () => {
    expect(readPublicView({})).toMatchObject({ seeking: false, stopped: false })
    const odd = { etape: 'x', defi: '<b>', region: "1'", territoire: '../' }
    expect(readPublicView(odd)).toEqual(readPublicView({}))
    expect(readPublicView({ etape: 'arretees' })).toMatchObject({ stopped: true })
  })
})

describe('what may be attached', () => {
  const sent = (name: string, text: string, padding = 0) =>
    acceptUpload(
      { name, bytes: Buffer.concat([Buffer.from(text), Buffer.alloc(padding)]) },
      attachmentRules,
    )

  test('is a document, a table or a picture that anyone can open, seen by its team', async () => {
    expect(attachmentAccept).toBe(acceptedBy(attachmentRules.groups))
    expect(await sent('Convention.PDF', '%PDF-1.7')).toMatchObject({ value: { public: false } })
    expect(await sent('convention.pdf', '<html>')).toMatchObject({ ok: false })
  })

  test('is refused past 12 MB, as the forms say', async () => {
    expect(await sent('gros.pdf', '%PDF-', 11_999_995)).toMatchObject({ ok: true })
    expect(await sent('gros.pdf', '%PDF-', 11_999_996)).toMatchObject({ refusal: 'too-large' })
  })
})

describe('what forms have in common', () => {
  test.each(['javascript:alert(1)', 'data:text/html,x', '//x.example', 'http://', 'ftp://x'])(
    '%s is no link',
    (text) => {
      expect(isWebAddress(text)).toBe(false)
      expect(optionalLink.safeParse(text).success).toBe(false)
    },
  )

  test('one box ticked, several or none are all a list', () => {
    const shape = severalOf(challenges)
    expect(shape.parse('empowerment')).toEqual(['empowerment'])
    expect(shape.parse(['empowerment', 'restore_trust'])).toHaveLength(2)
    expect(shape.parse(undefined)).toEqual([])
    expect(shape.safeParse(['power']).success).toBe(false)
  })
})

test('a refusal is said in both languages, beside a field that is its own', () => {
  for (const refusal of coreRefusals) {
    expect(refusalTexts.fr[refusal]).toMatch(/[.…]$/)
    expect(refusalTexts.en[refusal]).toMatch(/[.…]$/)
  }
  for (const refusal of Object.keys(refusalFields)) expect(coreRefusals).toContain(refusal)
})

test('the portfolio tells what comes next, and the money once it is counted', () => {
  const experiment = anExperiment({ stage: 'idea' })
  const next = { kind: 'requirement', key: 'challenge', dueOn: '2026-01-01', late: true } as const
  const known = { experiment, place: 'Valbrenne', dates: { idea: '2026-01-01' }, next }
  expect(portfolioRow({ ...known, lines: [] })).toEqual({ ...known, money: undefined })
})

test('navigation shows what one may open', () => {
  expect(navigation(undefined, 'fr')[0]?.links.map((link) => link.href)).toEqual([paths.list])
})
