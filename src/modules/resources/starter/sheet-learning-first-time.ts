import { points, prose } from './case.ts'
import { estEnsemble } from './case-est-ensemble.ts'
import { poitiers } from './case-poitiers.ts'
import { seineSaintDenis } from './case-seine-saint-denis.ts'
import { gather, type StarterPage } from './sheet.ts'
import { convention } from './sheet-method-convention.ts'
import { pages } from './sheet-sources.ts'

export const firstTime: StarterPage = {
  kind: 'learning',
  title: 'Aller chercher fait venir des personnes qui n’étaient jamais venues',
  lead: 'Le tirage et la visite à domicile changent-ils vraiment qui est dans la salle ?',
  challenges: ['diversify_participants'],
  themes: ['institutions', 'climat'],
  methods: ['tirage au sort', 'porte-à-porte', 'convention citoyenne'],
  facets: {
    publics: ['far-from-it', 'residents', 'youth'],
    levels: ['involve'],
    phases: ['design'],
    pillars: ['participation', 'representation'],
    scales: ['municipality', 'intercommunality'],
  },
  evidence: {
    level: 2,
    reason:
      'Un nombre publié par une intercommunalité, une leçon publiée par une ville, un récit d’un département. Aucune comparaison avec un groupe invité autrement.',
  },
  essential: {
    what: 'À Est Ensemble, 78 % des membres de la convention n’étaient jamais allé·es à une réunion publique',
  },
  sections: {
    summary: prose(
      'Une affiche réunit les habitué·es. Un tirage, un appel ou une visite réunit aussi les autres, à condition de payer, de garder les enfants et d’accueillir.',
    ),
    evidence: points(
      'Est Ensemble : cent personnes tirées au sort par téléphone, dont 78 % pour une première fois',
      'Poitiers : le porte-à-porte sur adresses tirées est jugé bon pour l’inclusion et la diversité',
      'Seine-Saint-Denis : trente-deux jeunes confié·es au département, par leurs éducateurs et éducatrices',
    ),
    limits: prose(
      'Venir une fois n’est pas rester, et l’on ne sait pas qui a refusé. Voyez l’enseignement « Faire venir et faire rester sont deux métiers ».',
    ),
    advice: points(
      'Posez la question à l’inscription : est-ce votre première réunion publique ?',
      'Passez par les personnes qui ont déjà la confiance : école, centre social, club',
      'Indemnisez : le temps gratuit choisit à votre place',
    ),
  },
  gathers: [
    gather(estEnsemble, 'Le nombre est publié'),
    gather(poitiers, 'La leçon de la ville'),
    gather(seineSaintDenis, 'Passer par les éducateurs et éducatrices'),
    gather(convention, 'La méthode'),
  ],
  sources: [pages.estEnsemble, pages.poitiersDoors, pages.gamesYouth],
}
