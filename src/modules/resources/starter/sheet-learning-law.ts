import { points, prose } from './case.ts'
import { grenoble } from './case-grenoble.ts'
import { gather, type StarterPage } from './sheet.ts'
import { citizenVote } from './sheet-method-citizen-vote.ts'
import { petition } from './sheet-method-petition.ts'
import { pages } from './sheet-sources.ts'

export const lawFirst: StarterPage = {
  kind: 'learning',
  title: 'Une invention sans base juridique peut être annulée, et se reconstruire',
  lead: 'Que faire quand une innovation démocratique arrive devant le tribunal ?',
  challenges: ['restore_trust', 'shared_decision'],
  themes: ['institutions', 'justice'],
  methods: ['interpellation', 'votation'],
  facets: {
    publics: ['elected', 'officers'],
    levels: ['empower'],
    phases: ['design', 'decision'],
    pillars: ['participation'],
    scales: ['municipality'],
  },
  evidence: {
    level: 2,
    reason:
      'Un seul cas, mais complet : la règle, l’usage, deux décisions de justice, une seconde version. D’autres villes sont à ajouter.',
  },
  essential: {
    what: 'Un droit local de votation a été annulé deux fois ; la seconde version a ajouté des étages moins fragiles',
  },
  sections: {
    summary: prose(
      'Grenoble a ouvert en 2016 un droit d’interpellation qui pouvait mener à un vote. La justice l’a annulé. La ville l’a reconstruit en 2021, plus prudent et plus accompagné.',
    ),
    evidence: points(
      '2016 : 2 000 signatures pour un débat, engagement si 20 000 votes et la majorité',
      'En deux ans, vingt-deux pétitions, huit recevables, trois au-dessus du seuil',
      '2018, puis 2020 : annulation par le tribunal administratif, puis par la cour d’appel',
      '2021 : 8 000 signatures, 16 000 votes, une médiation et un atelier d’initiative',
    ),
    limits: prose(
      'Nous ne savons pas ce que donne la seconde version. Et une annulation dit le droit d’un moment : faites relire votre règle au vôtre.',
    ),
    advice: points(
      'Consultez un·e juriste avant le premier vote, pas après',
      'Prévoyez des étages qui survivent si le dernier tombe',
      'Publiez la décision de justice et ce que vous en faites',
    ),
  },
  gathers: [
    gather(grenoble, 'Toute l’histoire'),
    gather(petition, 'L’interpellation, pas à pas'),
    gather(citizenVote, 'La votation, pas à pas'),
  ],
  sources: [pages.grenobleRule, pages.grenoblePack, pages.grenoblePress],
}
