import { prose } from './case.ts'
import { belgique } from './case-belgique.ts'
import { conventionClimat } from './case-convention-climat.ts'
import { gers } from './case-gers.ts'
import { hauteGaronne } from './case-haute-garonne.ts'
import { occitanie } from './case-occitanie.ts'
import { smicval } from './case-smicval.ts'
import { gather, type StarterPage } from './sheet.ts'
import { volunteersFilter } from './sheet-learning-volunteers.ts'
import { drawDoors } from './sheet-method-draw-doors.ts'
import { drawTwoSteps } from './sheet-method-draw-two-steps.ts'
import { openDraw } from './sheet-method-open-draw.ts'
import { pages } from './sheet-sources.ts'
import { drawMinutes } from './sheet-template-draw-minutes.ts'
import { sortitionTool } from './sheet-tool-sortition.ts'

export const sortitionCollection: StarterPage = {
  kind: 'collection',
  title: 'Tirer au sort, du chapeau au grand panel',
  lead: 'Quelle façon de tirer au sort convient à votre taille et à vos moyens ?',
  challenges: ['diversify_participants', 'restore_trust'],
  themes: ['institutions'],
  methods: ['tirage au sort'],
  facets: {
    publics: ['residents', 'officers'],
    levels: ['involve', 'collaborate'],
    phases: ['design'],
    pillars: ['representation', 'transparency'],
    scales: ['municipality', 'department', 'national'],
  },
  evidence: {
    level: 2,
    reason: 'Un choix de fiches de ce centre ; chacune dit sa propre solidité.',
  },
  essential: {
    what: 'Des méthodes, des cas et des outils, du plus simple au plus complet',
    who: 'Qui doit réunir un groupe qui ressemble à la population',
  },
  sections: {
    summary: prose(
      'Le tirage au sort n’est pas une technique, c’en est dix. Cette collection commence par deux méthodes et par ce que l’on a appris. Elle passe par sept lieux, qui l’ont fait chacun à leur façon. Elle finit par l’outil et le modèle qui permettent de le prouver.',
    ),
    audience: prose(
      'Une mairie qui prépare son premier panel, une équipe qui a déjà tiré et veut faire mieux.',
    ),
    further: prose(
      'Il manque ici des tirages dans de très petites communes : si vous en avez fait un, racontez-le.',
    ),
  },
  gathers: [
    gather(drawTwoSteps, 'Par où commencer'),
    gather(drawDoors, 'Quand les lettres ne suffisent pas'),
    gather(smicval, 'Quinze places, trois jours, aucun fichier'),
    gather(gers, 'Quatre personnes par canton'),
    gather(hauteGaronne, 'Parmi des volontaires, et ce que cela filtre'),
    gather(belgique, 'Deux tirages et leurs nombres'),
    gather(occitanie, 'Par téléphone, pour une région'),
    gather(conventionClimat, 'À l’échelle d’un pays'),
    gather(volunteersFilter, 'Ce que l’on en a appris'),
    gather(openDraw, 'Que tout le monde puisse vérifier'),
    gather(sortitionTool, 'L’outil libre'),
    gather(drawMinutes, 'Le procès-verbal à remplir'),
  ],
  sources: [pages.selection],
}
