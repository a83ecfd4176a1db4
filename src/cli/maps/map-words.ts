import type { Stability } from '#engines/opinion-map/index.ts'
import { writtenNumber, writtenPercent } from '#kit/numbers.ts'
import { defineTexts, type Locale } from '#kit/texts.ts'
import { numbered } from '#kit/words.ts'

/** What was drawn, and what came of it. */
interface Drawn {
  readonly draws: string
  readonly change: string
  readonly rand: string
}

export const mapTexts = defineTexts(
  {
    read: (people: number, statements: number, votes: number) =>
      `${numbered(people, 'personnes', 'fr')}, ${numbered(statements, 'énoncés', 'fr')}, ${numbered(votes, 'votes', 'fr')}.`,
    replaced: (count: number) =>
      `${numbered(count, 'votes', 'fr')} de plus : la même personne a changé d’avis, son dernier vote compte.`,
    out: (count: number) =>
      `${numbered(count, 'énoncés retirés', 'fr')} par la modération, ou sur la conversation elle-même : la carte ne s’en sert pas.`,
    inside: (count: number) =>
      `${numbered(count, 'personnes', 'fr')} dans les groupes : 7 votes au moins, ou un sur chaque énoncé. Sous 15 personnes, les plus actives des autres y entrent.`,
    groupsTitle: 'Groupes',
    group: 'Groupe',
    people: 'Personnes',
    kept: 'Restent ensemble',
    name: (group: number) => `groupe ${letterOf(group)}`,
    silhouettes: (values: string) => `Netteté selon le nombre de groupes (silhouette) : ${values}`,
    representativeTitle: (group: number) => `Ce qui distingue le groupe ${letterOf(group)}`,
    consensusTitle: 'Accords de toute la conversation',
    bridgesTitle: 'D’accord dans tous les groupes, au-delà du doute (95 %)',
    dividesTitle: 'Ce qui sépare le plus deux groupes (part d’accord, à 95 %)',
    nothing: 'aucun énoncé',
    sides: { agree: 'd’accord', disagree: 'pas d’accord' },
    oftener: {
      agree: 'plus souvent d’accord que les autres',
      disagree: 'plus souvent pas d’accord que les autres',
    },
    ofSeen: (count: number, seen: number) =>
      `${writtenNumber(count, 'fr')} sur ${numbered(seen, 'personnes', 'fr')}`,
    between: (low: string, high: string) => `entre ${low} et ${high}`,
    gap: (most: string, least: string, low: string, high: string) =>
      `${most} contre ${least}, un écart entre ${low} et ${high} points`,
    more: (count: number) => `et ${numbered(count, 'autres', 'fr')} (voir --json)`,
    limits:
      'À savoir : deux axes seulement ; qui a peu voté est placé plus loin du centre ; les intervalles supposent que celles et ceux qui ont vu un énoncé ressemblent aux autres.',
    stability: {
      stable: ({ draws, change, rand }: Drawn) =>
        `Les groupes tiennent : sur ${draws} où l’on tire de nouveau les personnes au hasard, ${change} d’entre elles changent de groupe en moyenne (indice de Rand ajusté : ${rand}).`,
      unsure: ({ draws, change, rand }: Drawn) =>
        `Les groupes tiennent à moitié : sur ${draws} où l’on tire de nouveau les personnes au hasard, ${change} d’entre elles changent de groupe en moyenne (indice de Rand ajusté : ${rand}). Présentez-les comme une piste.`,
      unstable: ({ draws, change, rand }: Drawn) =>
        `Les groupes ne tiennent pas : sur ${draws} où l’on tire de nouveau les personnes au hasard, ${change} d’entre elles changent de groupe en moyenne (indice de Rand ajusté : ${rand}). Ne dites de personne qu’elle appartient à un groupe.`,
      none: (p: string) =>
        `Il n’y a pas de groupes : quand on redistribue au hasard les votes de chaque énoncé, on trouve des groupes aussi nets ${p} du temps. Le découpage qui suit ne dit rien de plus que le hasard.`,
      onePoint: 'Il n’y a pas de groupes : rien ne sépare les personnes.',
      unknown: 'Rien ne dit si ces groupes tiennent : aucun tirage n’a été fait (--resamples 0).',
    },
  },
  {
    read: (people: number, statements: number, votes: number) =>
      `${numbered(people, 'people', 'en')}, ${numbered(statements, 'statements', 'en')}, ${numbered(votes, 'votes', 'en')}.`,
    replaced: (count: number) =>
      `${numbered(count, 'votes', 'en')} more: the same person changed their mind, their last vote counts.`,
    out: (count: number) =>
      `${numbered(count, 'statements', 'en')} taken out by moderation, or about the conversation itself: the map does not use them.`,
    inside: (count: number) =>
      `${numbered(count, 'people', 'en')} in the groups: 7 votes or more, or one on each statement. Below 15 people, the most active of the others come in.`,
    groupsTitle: 'Groups',
    group: 'Group',
    people: 'People',
    kept: 'Stay together',
    name: (group: number) => `group ${letterOf(group)}`,
    silhouettes: (values: string) => `How clear, by number of groups (silhouette): ${values}`,
    representativeTitle: (group: number) => `What tells group ${letterOf(group)} apart`,
    consensusTitle: 'Agreements of the whole conversation',
    bridgesTitle: 'Agreed in all groups, beyond doubt (95%)',
    dividesTitle: 'What parts two groups the most (share who agree, at 95%)',
    nothing: 'no statement',
    sides: { agree: 'agree', disagree: 'disagree' },
    oftener: {
      agree: 'agree more often than the others',
      disagree: 'disagree more often than the others',
    },
    ofSeen: (count: number, seen: number) =>
      `${writtenNumber(count, 'en')} of ${numbered(seen, 'people', 'en')}`,
    between: (low: string, high: string) => `between ${low} and ${high}`,
    gap: (most: string, least: string, low: string, high: string) =>
      `${most} against ${least}, a gap between ${low} and ${high} points`,
    more: (count: number) => `and ${numbered(count, 'others', 'en')} (see --json)`,
    limits:
      'To know: two axes only; who voted little stands further from the middle; intervals suppose that those who saw a statement are like the others.',
    stability: {
      stable: ({ draws, change, rand }: Drawn) =>
        `The groups hold: over ${draws} where people are drawn again by lot, ${change} of them change group on average (adjusted Rand index: ${rand}).`,
      unsure: ({ draws, change, rand }: Drawn) =>
        `The groups half hold: over ${draws} where people are drawn again by lot, ${change} of them change group on average (adjusted Rand index: ${rand}). Show them as a lead.`,
      unstable: ({ draws, change, rand }: Drawn) =>
        `The groups do not hold: over ${draws} where people are drawn again by lot, ${change} of them change group on average (adjusted Rand index: ${rand}). Say of nobody that they belong to a group.`,
      none: (p: string) =>
        `There are no groups: when the votes on each statement are dealt again by lot, groups as clear are found ${p} of the time. What follows says no more than chance.`,
      onePoint: 'There are no groups: nothing parts people.',
      unknown: 'Nothing says whether these groups hold: nothing was drawn (--resamples 0).',
    },
  },
)

const draws = { fr: 'tirages', en: 'draws' } as const

/** What must be said wherever the groups are shown. */
export function stabilitySentence(stability: Stability, locale: Locale): string {
  const { verdict, p, adjustedRand, changeGroup, resamples } = stability
  const texts = mapTexts[locale].stability
  if (verdict === 'unknown') return texts.unknown
  if (verdict === 'none')
    return p === null ? texts.onePoint : texts.none(writtenPercent(p, locale, 0))
  return texts[verdict]({
    draws: numbered(resamples, draws[locale], locale),
    change: writtenPercent(changeGroup?.mean ?? 0, locale, 0),
    rand: writtenNumber(adjustedRand?.mean ?? 0, locale, 2),
  })
}

/** A, B, C… as maps of opinions name their groups. */
export function letterOf(group: number): string {
  return String.fromCharCode(65 + group)
}
