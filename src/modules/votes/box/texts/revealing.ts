import { defineTexts } from '#kit/texts.ts'

/** What the ballots of a secret vote would tell about those who cast them, and what is published then. */
export const revealingTexts = defineTexts(
  {
    title: 'Avant de publier : ces bulletins diraient ce que des personnes ont voté',
    told: {
      few: 'L’urne contient moins de cinq bulletins. Une personne qui sait qui a voté saurait aussi ce que chacun a voté. S’il n’y en a qu’un, la décision suffit à le dire : prolongez plutôt le vote.',
      weights:
        'Moins de cinq bulletins ont le même poids. La liste dit qui a ce poids : leur bulletin est reconnaissable.',
      channels:
        'Moins de cinq bulletins sont venus sur papier, ou moins de cinq à l’écran. Une personne qui les a vues voter reconnaît leur bulletin.',
    },
    extendInstead:
      'Vous pouvez aussi prolonger le vote, plus bas, pour que d’autres bulletins arrivent.',
    publish: 'Que publier ?',
    once: 'Vous ne pourrez pas changer ce choix.',
    ifAlike: 'Si tous les bulletins disent la même chose, que publier ?',
    ifAlikeHint:
      'Le résultat dirait alors ce que chaque personne a voté. Choisissez avant de le savoir : ce choix ne sert que dans ce cas.',
    publishings: {
      decision: 'La décision et le nombre de bulletins, rien d’autre',
      all: 'Tout : le détail du résultat, les bulletins et l’archive',
    },
    publishingHints: {
      decision: 'Personne ne pourra refaire le dépouillement.',
      all: 'Le dépouillement pourra être refait, et ces votes pourront être devinés.',
    },
    reason: 'Raison, publique',
    reasonHint:
      'Dix caractères au moins. N’écrivez ni qui a voté, ni que tous les bulletins se ressemblent.',
    refusals: {
      'would-reveal':
        'Ces bulletins diraient ce que des personnes ont voté. Choisissez ce qui sera publié et dites pourquoi, ou prolongez le vote.',
      'all-alike':
        'Tous les bulletins disent la même chose : les publier dit ce que chaque personne a voté. Choisissez ce qui sera publié.',
      short: 'Dites pourquoi, en dix caractères au moins : la raison est publique.',
    },
    hidden:
      'Seuls la décision et le nombre de bulletins sont publiés. Les bulletins étaient trop peu nombreux, ou trop semblables : le détail, les bulletins et l’archive auraient dit ce que des personnes ont voté. Vous ne pouvez donc pas refaire le dépouillement. Les bulletins sont gardés, sans nom. Leur empreinte, écrite sur le tableau public, montrerait s’ils changeaient.',
    why: (reason: string) => `La raison de ce choix : ${reason}`,
    allPublished: (reason: string) =>
      `Les bulletins sont publiés, bien qu’ils puissent dire ce que des personnes ont voté : ${reason}`,
    event: 'Dépouillement ; seuls la décision et le nombre de bulletins sont publiés',
    kept: 'Ce qui est publié quand les bulletins diraient trop',
    keptText:
      'L’équipe choisit avant de compter, et dit pourquoi, dans trois cas : il y a moins de cinq bulletins ; moins de cinq ont le même poids ou sont venus par la même voie (écran ou papier) ; tous disent la même chose. Elle publie seulement la décision et le nombre de bulletins, ou tout. Quand les bulletins sont trop peu nombreux, elle peut aussi prolonger le vote. Rien ne cache tout à fait un vote unanime : la décision peut le laisser deviner. S’il n’y a qu’un bulletin, la décision dit ce vote.',
  },
  {
    title: 'Before publishing: these ballots would say how some people voted',
    told: {
      few: 'The box holds fewer than five ballots. Whoever knows who voted would know, by reading them, how these people voted. If there is only one, the decision is enough to tell: extend the vote instead.',
      weights:
        'Fewer than five ballots have the same weight. The roll says who has it: their ballot is recognised.',
      channels:
        'Fewer than five ballots came on paper, or fewer than five by screen. Whoever saw these people vote recognises their ballot.',
    },
    extendInstead: 'You may also extend the vote, below, so that more ballots come.',
    publish: 'What should be published?',
    once: 'This choice is not taken back.',
    ifAlike: 'If all the ballots say the same, what should be published?',
    ifAlikeHint:
      'The result would then say how everybody voted. Choose before knowing: this choice serves in that case only.',
    publishings: {
      decision: 'The decision and the number of ballots, nothing else',
      all: 'All: the detail of the result, the ballots and the archive',
    },
    publishingHints: {
      decision: 'Nobody will be able to count again.',
      all: 'Anyone can count again, and these votes can be guessed.',
    },
    reason: 'Reason, public',
    reasonHint: 'Ten signs at least. Write neither who voted nor that all the ballots are alike.',
    refusals: {
      'would-reveal':
        'These ballots would say how some people voted. Choose what will be published and say why, or extend the vote.',
      'all-alike':
        'All the ballots say the same: publishing them says how everybody voted. Choose what will be published.',
      short: 'Say why in ten signs at least: the reason is public.',
    },
    hidden:
      'Only the decision and the number of ballots are published. The ballots were too few, or too much alike: the detail, the ballots and the archive would have said how some people voted. So nobody can count again. The ballots are kept, without names; their hash on the public board would show it if they changed.',
    why: (reason: string) => `The reason for this choice: ${reason}`,
    allPublished: (reason: string) =>
      `The ballots are published although they may say how some people voted: ${reason}`,
    event: 'Count; only the decision and the number of ballots are published',
    kept: 'What is published when the ballots would tell too much',
    keptText:
      'If there are fewer than five ballots, if fewer than five have the same weight or came the same way (screen or paper), or if they all say the same, the team chooses before counting, and says why: to publish only the decision and the number of ballots, or to publish all. When the ballots are too few, it may also extend the vote. Nothing hides a unanimous vote entirely: whoever reads the decision may guess that it was unanimous, and if there is only one ballot, the decision says that vote.',
  },
)
