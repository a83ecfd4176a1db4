import { writtenNumber } from '#kit/numbers.ts'
import { defineTexts } from '#kit/texts.ts'
import { counted, numbered } from '#kit/words.ts'

export const nationalTexts = defineTexts(
  {
    title: 'Le portrait d’ensemble',
    lead: 'Combien de territoires sont à chaque niveau, marqueur par marqueur. Aucun nom, aucun classement : un territoire ne se compare qu’à lui-même.',
    published: 'Évaluations publiées',
    territories: 'Territoires',
    how: 'Comment lire ce portrait',
    howWhy: (fewest: number) =>
      `La dernière évaluation publiée de chaque territoire compte pour un. Les territoires qui publient l’ont choisi : ils ne représentent pas tous les autres. Chacun a répondu à la version du référentiel de son jour. Un groupe de moins de ${numbered(fewest, 'territoires', 'fr')} n’est pas montré, ni ce qui permettrait de le retrouver par soustraction.`,
    by: 'Ensemble ou par groupe',
    groupings: { all: 'Tous ensemble', size: 'Par taille', kind: 'Par type de territoire' },
    who: 'Les faits, ou ce qu’un groupe ressent',
    facts: 'Les faits',
    tooFew: 'Trop peu d’évaluations publiées pour un portrait',
    tooFewWhy: (territories: number, fewest: number) =>
      `${counted(territories, 'territoire a publié', 'territoires ont publié')} une évaluation sur ce site. Il en faut ${writtenNumber(fewest, 'fr')} au moins : en dessous, on reconnaîtrait chacun.`,
    noGroup: 'Rien à montrer ainsi pour le moment',
    noGroupWhy: (fewest: number) =>
      `Aucun groupe n’est assez grand : il faut ${numbered(fewest, 'territoires', 'fr')}, et autant parmi ceux qui ne sont pas montrés. Regardez-les tous ensemble, ou les faits.`,
    together: 'Tous ensemble',
    under: (most: number) => `Moins de ${numbered(most, 'habitant·es', 'fr')}`,
    between: (least: number, most: number) =>
      `De ${writtenNumber(least, 'fr')} à ${numbered(most - 1, 'habitant·es', 'fr')}`,
    over: (least: number) => `${numbered(least, 'habitant·es', 'fr')} ou plus`,
    unknownSize: 'Population inconnue',
    other: 'Autre type de territoire',
    level: (level: number) => `Niveau ${writtenNumber(level, 'fr')}`,
    marker: 'Marqueur',
    group: 'Territoires',
    table: (pillar: string) => `Territoires à chaque niveau : ${pillar}`,
    legend:
      'Du niveau 1, le plus clair, au niveau 4, le plus foncé. La largeur dit la part des territoires.',
    sentence: (marker: string, group: string, levels: readonly number[]) =>
      `${marker}, ${group} : ${levels.map((count, at) => `${writtenNumber(count, 'fr')} au niveau ${at + 1}`).join(', ')}.`,
    file: 'Ces nombres en fichier (CSV)',
  },
  {
    title: 'The overall picture',
    lead: 'How many territories are at each level, marker by marker. No name, no ranking: a territory is compared with itself alone.',
    published: 'Assessments published',
    territories: 'Territories',
    how: 'How to read this picture',
    howWhy: (fewest) =>
      `The last published assessment of each territory counts for one. Those that publish chose to: they do not stand for all the others. Each answered the version of the referential of its day. A group of fewer than ${numbered(fewest, 'territories', 'en')} is not shown, nor what would lead to it by subtraction.`,
    by: 'Together or by group',
    groupings: { all: 'All together', size: 'By size', kind: 'By kind of territory' },
    who: 'Facts, or what a group perceives',
    facts: 'Facts',
    tooFew: 'Too few published assessments for a picture',
    tooFewWhy: (territories, fewest) =>
      `Territories that published an assessment on this site: ${writtenNumber(territories, 'en')}. At least ${writtenNumber(fewest, 'en')} are needed: below, each would be recognised.`,
    noGroup: 'Nothing to show this way for the moment',
    noGroupWhy: (fewest) =>
      `No group is large enough: ${numbered(fewest, 'territories', 'en')} are needed, and as many among those that are not shown. Look at all of them together, or at the facts.`,
    together: 'All together',
    under: (most) => `Under ${numbered(most, 'inhabitants', 'en')}`,
    between: (least, most) =>
      `${writtenNumber(least, 'en')} to ${numbered(most - 1, 'inhabitants', 'en')}`,
    over: (least) => `${numbered(least, 'inhabitants', 'en')} or more`,
    unknownSize: 'Population unknown',
    other: 'Another kind of territory',
    level: (level) => `Level ${writtenNumber(level, 'en')}`,
    marker: 'Marker',
    group: 'Territories',
    table: (pillar) => `Territories at each level: ${pillar}`,
    legend:
      'From level 1, the lightest, to level 4, the darkest. The width tells the share of territories.',
    sentence: (marker, group, levels) =>
      `${marker}, ${group}: ${levels.map((count, at) => `${writtenNumber(count, 'en')} at level ${at + 1}`).join(', ')}.`,
    file: 'These numbers as a file (CSV)',
  },
)
