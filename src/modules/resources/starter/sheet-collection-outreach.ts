import { prose } from './case.ts'
import { centreValDeLoire } from './case-centre-val-de-loire.ts'
import { poitiers } from './case-poitiers.ts'
import { sarcelles } from './case-sarcelles.ts'
import { seineSaintDenis } from './case-seine-saint-denis.ts'
import { gather, type StarterPage } from './sheet.ts'
import { doorsKit } from './sheet-kit-doors-month.ts'
import { firstTime } from './sheet-learning-first-time.ts'
import { responseRates } from './sheet-learning-response.ts'
import { doorToDoor } from './sheet-method-doors.ts'
import { tour } from './sheet-method-tour.ts'
import { youthPlay } from './sheet-method-youth-play.ts'
import { pages } from './sheet-sources.ts'

export const outreachCollection: StarterPage = {
  kind: 'collection',
  title: 'Aller vers celles et ceux qu’on n’entend pas',
  lead: 'Comment ne pas retrouver toujours les mêmes dans la salle ?',
  challenges: ['diversify_participants', 'scale_participation'],
  themes: ['quartiers populaires', 'jeunesse'],
  methods: ['porte-à-porte', 'tournée citoyenne', 'jeu'],
  facets: {
    publics: ['far-from-it', 'youth', 'migrants'],
    levels: ['consult', 'involve'],
    phases: ['diagnosis'],
    pillars: ['participation', 'representation'],
    scales: ['neighbourhood', 'municipality', 'region'],
  },
  evidence: {
    level: 2,
    reason: 'Un choix de fiches de ce centre ; chacune dit sa propre solidité.',
  },
  essential: {
    what: 'Des façons de se déplacer, et ce qu’on en sait',
    who: 'Équipes de quartier, élu·es, associations',
  },
  sections: {
    summary: prose(
      'Attendre que les gens viennent, c’est déjà choisir. Ces fiches racontent des élu·es qui frappent aux portes, une région en bus, des jeunes qui décident en courant.',
    ),
    audience: prose('Qui prépare une démarche et craint d’y voir toujours les mêmes.'),
    further: prose(
      'Aucune de ces fiches ne mesure ce que sont devenues, un an après, les personnes rencontrées.',
    ),
  },
  gathers: [
    gather(sarcelles, 'Mille cent cinquante portes'),
    gather(poitiers, 'Des élu·es qui recrutent'),
    gather(centreValDeLoire, 'Un bus et vingt-trois bassins de vie'),
    gather(seineSaintDenis, 'Des jeunes que l’on n’écoute presque jamais'),
    gather(doorToDoor, 'Le porte-à-porte, pas à pas'),
    gather(tour, 'La tournée, pas à pas'),
    gather(youthPlay, 'Par le sport et le jeu'),
    gather(doorsKit, 'Le kit d’un mois'),
    gather(firstTime, 'Ce que cela change'),
    gather(responseRates, 'Ce que cela demande'),
  ],
  sources: [pages.doors, pages.poitiersDoors],
}
