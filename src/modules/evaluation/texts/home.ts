import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'

/** The entry of the room: what an evaluation is here, and its ways in. */
export const homeTexts = defineTexts(
  {
    title: 'Évaluer : est-ce que ça marche ?',
    short: 'Évaluer',
    lead: 'Évaluer, c’est dire avant de commencer ce que l’on espère, puis regarder ce qui s’est vraiment passé, et le publier même si c’est décevant.',
    what: 'Ce qu’est une évaluation, ici',
    whatText: [
      'Une évaluation répond à une question posée d’avance : qu’est-ce que cet essai a changé, pour qui, et à quel prix ? Elle dit ce que l’on mesure, à quel moment, et ce qui voudrait dire que l’essai a échoué.',
      'Elle dit aussi jusqu’où l’on peut aller : décrire ce qui s’est passé n’est pas montrer que c’est grâce à vous. Les deux sont utiles, si l’on ne prend pas l’un pour l’autre.',
    ].join('\n\n'),
    ways: 'Par où commencer',
    guide: {
      short: 'Choisir comment évaluer',
      title: 'Choisir comment évaluer',
      text: 'Six questions, et des façons de faire à votre portée, avec le plus petit effet que vous pouvez espérer voir.',
      link: 'Répondre aux six questions',
    },
    indicators: {
      short: 'Choisir ce que l’on mesure',
      title: 'Choisir ce que l’on mesure',
      text: 'Des indicateurs prêts à reprendre : ce qu’ils disent, ce qu’ils ne disent pas, et leurs pièges.',
      link: 'Ouvrir la bibliothèque',
    },
    families: {
      title: 'Lire des essais ensemble',
      text: 'La même chose essayée en plusieurs lieux : ce que cela dit en moyenne, et ce qui diffère.',
      link: 'Voir les essais lus ensemble',
    },
    filed: 'Les expérimentations qui ont déposé une évaluation',
    filedCount: (count: number) =>
      counted(count, 'expérimentation a déposé', 'expérimentations ont déposé') +
      ' au moins un rapport d’évaluation.',
    measured: 'Ce qu’elle a mesuré',
    noIndicator: 'Le rapport est déposé ; aucun indicateur n’est écrit.',
    none: 'Aucune expérimentation publiée n’a encore déposé d’évaluation',
    noneText:
      'Les rapports que les équipes déposent se lisent ici dès que leur expérimentation est publiée.',
    experiments: 'Voir les expérimentations',
  },
  {
    title: 'Evaluate: does it work?',
    short: 'Evaluate',
    lead: 'To evaluate is to say before beginning what one hopes for, then to look at what truly happened, and to publish it even when it disappoints.',
    what: 'What an evaluation is, here',
    whatText: [
      'An evaluation answers a question asked beforehand: what did this trial change, for whom, and at what price? It says what is measured, when, and what would mean that the trial failed.',
      'It also says how far one may go: to describe what happened is not to show that it is thanks to you. Both are useful, if one is not taken for the other.',
    ].join('\n\n'),
    ways: 'Where to begin',
    guide: {
      short: 'Choose how to evaluate',
      title: 'Choose how to evaluate',
      text: 'Six questions, and ways within your reach, with the smallest effect that you can hope to see.',
      link: 'Answer the six questions',
    },
    indicators: {
      short: 'Choose what to measure',
      title: 'Choose what to measure',
      text: 'Indicators ready to take: what they say, what they do not say, and their pitfalls.',
      link: 'Open the library',
    },
    families: {
      title: 'Read trials together',
      text: 'The same thing tried in several places: what it says on average, and what differs.',
      link: 'See the trials read together',
    },
    filed: 'The experiments that filed an evaluation',
    filedCount: (count: number) =>
      `${count} ${count === 1 ? 'experiment has' : 'experiments have'} filed at least one evaluation report.`,
    measured: 'What it measured',
    noIndicator: 'The report is filed; no indicator is written.',
    none: 'No published experiment has filed an evaluation yet',
    noneText: 'Reports that teams file are read here as soon as their experiment is published.',
    experiments: 'See the experiments',
  },
)
