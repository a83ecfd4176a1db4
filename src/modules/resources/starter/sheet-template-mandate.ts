import { points, prose } from './case.ts'
import type { StarterPage } from './sheet.ts'
import { pages } from './sheet-sources.ts'

export const mandateTemplate: StarterPage = {
  kind: 'template',
  title: 'Modèle de lettre de mandat pour un groupe d’habitant·es',
  lead: 'Que promet-on par écrit à des personnes à qui l’on demande plusieurs jours de leur vie ?',
  challenges: ['shared_decision', 'restore_trust'],
  themes: ['institutions'],
  methods: ['convention citoyenne', 'jury citoyen', 'assemblée citoyenne'],
  facets: {
    publics: ['elected', 'officers'],
    levels: ['collaborate'],
    phases: ['design'],
    pillars: ['transparency'],
    scales: ['municipality', 'department', 'region'],
    format: 'document',
  },
  evidence: {
    level: 1,
    reason:
      'Modèle rédigé pour cette maison à partir des principes et des étapes cités. À essayer.',
  },
  essential: {
    what: 'Une page à compléter, signée par l’exécutif, remise à chaque membre',
    who: 'La personne qui préside la collectivité, après relecture par les garant·es',
  },
  sections: {
    summary: prose(
      'Une page, pas plus. Ce qui n’y figure pas n’est pas promis. Les crochets sont à remplacer ; si l’un d’eux reste vide, la lettre n’est pas prête.',
    ),
    audience: prose(
      'Le cabinet ou la direction générale qui prépare une convention, un jury ou une assemblée.',
    ),
    use: points(
      'Remplissez-la avec l’équipe d’animation et une personne de l’opposition',
      'Faites-la relire à voix haute par quelqu’un qui ne connaît pas le sujet',
      'Signez-la devant les membres, le premier jour',
    ),
    body: prose(
      'Madame, Monsieur, vous avez été tiré·e au sort pour prendre part à [nom du groupe].',
      'La question. Nous vous demandons : [question, en une phrase].',
      points(
        'Ce qui est déjà décidé : [liste]',
        'Ce qui est ouvert : [liste]',
        'Ce qui ne dépend pas de nous : [liste]',
      ),
      'La décision. Votre avis sera présenté au conseil du [date]. Le conseil répondra à chaque proposition : retenue, retenue en partie, refusée ou transmise, avec la raison.',
      'Votre temps. Nous vous demandons [nombre] journées : [dates]. Vous recevez [indemnité] par journée. Les trajets, les repas et [la garde des enfants, un interprète, une aide] sont pris en charge.',
      'Votre liberté. Vous choisissez une partie des personnes que vous entendez. Vous pouvez ne pas être d’accord entre vous : les avis minoritaires sont publiés. Vous pouvez arrêter quand vous voulez.',
      'Les garant·es. [Noms] veillent au respect de cette lettre. Vous pouvez leur écrire : [adresse].',
      'La suite. Le tableau des réponses est public : [adresse]. Nous vous réunirons à nouveau le [date] pour en rendre compte.',
      'Fait à [lieu], le [date]. [Nom et fonction]',
    ),
    adapt: prose(
      'Pour un groupe de volontaires, remplacez la première phrase et dites comment il a été composé. Pour une assemblée permanente, ajoutez la durée du mandat et la règle de renouvellement.',
    ),
    vigilance: points(
      'Ne promettez pas « sans filtre » : dites exactement qui décidera',
      'Une date de conseil vaut mieux que « prochainement »',
    ),
  },
  sources: [pages.redLines, pages.stateSteps, pages.estEnsemble],
}
