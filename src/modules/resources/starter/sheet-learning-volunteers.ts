import { points, prose } from './case.ts'
import { belgique } from './case-belgique.ts'
import { hauteGaronne } from './case-haute-garonne.ts'
import { isere } from './case-isere.ts'
import { gather, type StarterPage } from './sheet.ts'
import { drawTwoSteps } from './sheet-method-draw-two-steps.ts'
import { pages } from './sheet-sources.ts'

export const volunteersFilter: StarterPage = {
  kind: 'learning',
  title: 'Le volontariat filtre les métiers, même quand la parité est parfaite',
  lead: 'Que perd-on quand on tire au sort parmi des volontaires ?',
  challenges: ['diversify_participants'],
  themes: ['institutions'],
  methods: ['tirage au sort', 'assemblée citoyenne'],
  facets: {
    publics: ['far-from-it', 'residents'],
    levels: ['involve'],
    phases: ['design'],
    pillars: ['representation'],
    scales: ['department', 'national'],
  },
  evidence: {
    level: 3,
    reason:
      'Un département publie le profil des membres par métier, un panel belge décrit qui répond. Deux cas concordants, un troisième sans mesure.',
  },
  essential: {
    what: 'Tirer parmi des volontaires tient le genre et le lieu, mais surreprésente les cadres et les diplômé·es',
  },
  sections: {
    summary: prose(
      'On croit souvent que le hasard suffit. S’il ne tire que parmi des volontaires, il rend le groupe équilibré sur ce que l’on a réglé, et déformé sur tout le reste.',
    ),
    evidence: points(
      'Haute-Garonne : parité exacte et six personnes par canton, mais 30,8 % de cadres et 1,2 % d’ouvrières et d’ouvriers parmi les 162 membres',
      'Belgique : parmi quatre cents réponses favorables, plutôt des hommes, des diplômé·es, des plus de cinquante-cinq ans ; il a fallu un second tirage',
      'Isère : un groupe de volontaires sans tirage, où l’on retrouve des personnes déjà engagées',
    ),
    limits: prose(
      'Les profils publiés sont rares : nous ne savons pas si la Haute-Garonne est un cas moyen. Et un quota de métier ne garantit ni la parole ni la présence.',
    ),
    advice: points(
      'Ajoutez au moins un critère de diplôme ou de métier',
      'Complétez par des adresses tirées au sort et du porte-à-porte',
      'Publiez le profil des membres à côté de celui de la population',
    ),
  },
  gathers: [
    gather(hauteGaronne, 'Le profil des membres est publié'),
    gather(belgique, 'Le second tirage corrige le premier'),
    gather(isere, 'Un groupe sans tirage, pour comparer'),
    gather(drawTwoSteps, 'La méthode qui en tient compte'),
  ],
  sources: [pages.hauteGaronne, pages.belgianDraw, pages.iserePress],
}
