import { prose } from './case.ts'
import { seineSaintDenis } from './case-seine-saint-denis.ts'
import { gather, type StarterPage } from './sheet.ts'
import { dessertGame } from './sheet-game-dessert.ts'
import { consentGuide } from './sheet-guide-consent.ts'
import { electionGuide } from './sheet-guide-election.ts'
import { circles } from './sheet-method-circles.ts'
import { majorityJudgment } from './sheet-method-majority-judgment.ts'
import { pages } from './sheet-sources.ts'
import { decisionRecord } from './sheet-template-decision-record.ts'
import { majorityTool } from './sheet-tool-majority.ts'

export const decidingCollection: StarterPage = {
  kind: 'collection',
  title: 'Décider à plusieurs, sans s’épuiser',
  lead: 'Quelle règle pour quelle décision, du bureau de l’association au conseil ?',
  challenges: ['shared_decision', 'empowerment'],
  themes: ['institutions'],
  methods: ['décision par consentement', 'élection sans candidat', 'jugement majoritaire'],
  facets: {
    publics: ['associations', 'elected', 'officers'],
    levels: ['empower'],
    phases: ['decision'],
    pillars: ['cooperation', 'representation'],
    scales: ['organisation', 'municipality'],
  },
  evidence: {
    level: 2,
    reason: 'Un choix de fiches de ce centre ; chacune dit sa propre solidité.',
  },
  essential: {
    what: 'Deux guides prêts à animer, deux méthodes, un jeu et un relevé',
    who: 'Toute équipe qui décide ensemble',
  },
  sections: {
    summary: prose(
      'Voter, consentir, juger, élire : quatre façons, quatre usages. Les guides se lisent à voix haute pendant la réunion ; le jeu permet d’essayer sans enjeu.',
    ),
    audience: prose('Bureaux, comités de pilotage, équipes municipales, collectifs.'),
    further: prose('Commencez par le jeu, une seule fois ; le reste en devient plus facile.'),
  },
  gathers: [
    gather(dessertGame, 'Sentir la différence, en quarante minutes'),
    gather(consentGuide, 'Le guide de la décision par consentement'),
    gather(electionGuide, 'Le guide de l’élection sans candidat'),
    gather(majorityJudgment, 'Quand il y a plusieurs propositions'),
    gather(majorityTool, 'Compter sans se tromper'),
    gather(circles, 'S’organiser en cercles'),
    gather(decisionRecord, 'Garder la décision et ses raisons'),
    gather(seineSaintDenis, 'Des jeunes qui décident par consentement'),
  ],
  sources: [pages.consentSheets],
}
