import { points, prose } from './case.ts'
import { belgique } from './case-belgique.ts'
import { poitiers } from './case-poitiers.ts'
import { sarcelles } from './case-sarcelles.ts'
import { gather, type StarterPage } from './sheet.ts'
import { drawDoors } from './sheet-method-draw-doors.ts'
import { pages } from './sheet-sources.ts'

export const responseRates: StarterPage = {
  kind: 'learning',
  title: 'Une lettre sur quarante, une porte sur trois : ce qu’il faut inviter pour réunir',
  lead: 'Combien de personnes faut-il inviter pour en réunir cinquante ?',
  challenges: ['diversify_participants', 'scale_participation'],
  themes: ['institutions'],
  methods: ['tirage au sort', 'porte-à-porte'],
  facets: {
    publics: ['residents', 'far-from-it'],
    levels: ['consult', 'involve'],
    phases: ['design'],
    pillars: ['representation', 'participation'],
    scales: ['municipality', 'national'],
  },
  evidence: {
    level: 2,
    reason:
      'Deux nombres solides, venus de deux pays et de deux invitations très différentes. Ils ne se comparent qu’avec prudence.',
  },
  essential: {
    what: 'Par courrier, environ deux réponses et demie pour cent ; à la porte, une trentaine d’entretiens pour cent portes',
  },
  sections: {
    summary: prose(
      'Le recrutement est la partie la moins visible et la plus coûteuse. Deux ordres de grandeur évitent les mauvaises surprises.',
    ),
    evidence: points(
      'Belgique : 16 200 lettres, environ quatre cents réponses favorables pour trois week-ends de travail',
      'Sarcelles : 1 150 portes, 52 % d’absences, 19 % de refus, 333 entretiens d’un quart d’heure',
      'Poitiers : vingt et une soirées à vingt-cinq personnes pour recruter cent membres',
    ),
    limits: prose(
      'Accepter de parler un quart d’heure n’est pas s’engager plusieurs jours : les deux taux ne mesurent pas la même chose. Poitiers ne publie pas le nombre de portes frappées.',
    ),
    advice: points(
      'Comptez quarante lettres par place de volontaire, et davantage dans les quartiers qui répondent peu',
      'À la porte, prévoyez un second passage',
      'Notez vos propres taux : ils vaudront mieux que ceux-ci',
    ),
  },
  gathers: [
    gather(belgique, 'Le taux par courrier'),
    gather(sarcelles, 'Le taux à la porte'),
    gather(poitiers, 'Le temps passé'),
    gather(drawDoors, 'La méthode'),
  ],
  sources: [pages.belgianDraw, pages.doors, pages.poitiersDoors],
}
