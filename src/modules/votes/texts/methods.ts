import { defineTexts } from '#kit/texts.ts'

/** Each way of counting in plain words, with the paper, the book or the law it comes from. */
export const methodTexts = defineTexts(
  {
    mj: {
      name: 'Jugement majoritaire',
      how: 'Chaque personne donne une mention à chaque option. On range les mentions de chaque option de la pire à la meilleure : celle du milieu est sa mention majoritaire (la plus basse des deux s’il y en a deux). La meilleure mention majoritaire l’emporte. À mention égale, on compare le plus grand des deux groupes autour d’elle : mieux (+) ou moins bien (−) ; s’il y a encore égalité, on recommence sans ce groupe. Une option sans mention compte comme si elle avait la pire.',
      source:
        'M. Balinski et R. Laraki, A theory of measuring, electing and ranking, PNAS 104, 2007 ; Majority Judgment, MIT Press, 2011.',
    },
    approval: {
      name: 'Approbation',
      how: 'Chaque personne coche toutes les options qui lui conviennent. L’option la plus souvent cochée l’emporte.',
      source:
        'S. Brams et P. Fishburn, Approval voting, American Political Science Review 72, 1978.',
    },
    score: {
      name: 'Notes',
      how: 'Chaque personne note chaque option. On additionne les notes ; le plus grand total l’emporte. Sur des mentions, la pire vaut 0, la suivante 1, et ainsi de suite. Une option sans note compte 0.',
      source: 'C. Hillinger, The case for utilitarian voting, Homo Oeconomicus 23, 2005.',
    },
    single: {
      name: 'Choix unique',
      how: 'Chaque personne choisit une option. La plus choisie l’emporte, même sans majorité. Sur des classements, on compte la première option.',
      source: 'Scrutin majoritaire à un tour (pluralité).',
    },
    schulze: {
      name: 'Condorcet (méthode de Schulze)',
      how: 'Chaque personne classe les options ; plusieurs peuvent être à égalité. On compare les options deux par deux. Si l’une gagne tous ses duels, elle l’emporte. Sinon, on compare les chaînes de duels : une chaîne vaut ce que vaut son duel le plus faible, et l’on garde la plus forte.',
      source:
        'M. Schulze, A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner election method, Social Choice and Welfare 36, 2011.',
    },
    irv: {
      name: 'Vote alternatif (éliminations successives)',
      how: 'Chaque personne classe les options. On compte les premières places ; la dernière option est éliminée et ses bulletins vont à leur choix suivant. On recommence jusqu’à ce qu’il en reste deux : la plus choisie des deux l’emporte. Une option qui dépasse la moitié des voix qui comptent encore ne peut plus être rattrapée ; on compte quand même jusqu’au dernier duel, pour qu’il soit connu.',
      source: 'W. R. Ware, 1871 ; Commonwealth Electoral Act 1918 (Australie), article 274.',
    },
    'stv-scottish': {
      name: 'Vote unique transférable (règle écossaise)',
      how: 'Plusieurs sièges. Chaque personne classe les options. Il faut atteindre un quota pour être élu·e. Les voix au-delà du quota passent aux choix suivants, chaque bulletin pour une part égale ; quand personne n’a de surplus, la dernière option est éliminée et ses bulletins passent aux choix suivants.',
      source:
        'Scottish Local Government Elections Order 2007 (SSI 2007/42), annexe 1, règles 45 à 52.',
    },
    'stv-meek': {
      name: 'Vote unique transférable (méthode de Meek)',
      how: 'Comme la règle écossaise, avec deux différences. Chaque option élue garde juste la part de chaque voix qui l’amène au quota. Le quota baisse quand des bulletins n’ont plus de choix. Il faut un ordinateur pour le calculer.',
      source:
        'I. D. Hill, B. A. Wichmann et D. R. Woodall, Algorithm 123, The Computer Journal 30, 1987.',
    },
  },
  {
    mj: {
      name: 'Majority judgment',
      how: 'Each person gives a grade to each option. The grades of each option are put in order: the one in the middle is its majority grade (the lower of two). The best majority grade wins. Between equal grades, the larger of the groups above (+) and below (−) decides; if they are still equal, the same is done without that group. An option without a grade counts as if it had the worst one.',
      source:
        'M. Balinski and R. Laraki, A theory of measuring, electing and ranking, PNAS 104, 2007; Majority Judgment, MIT Press, 2011.',
    },
    approval: {
      name: 'Approval',
      how: 'Each person ticks all the options that suit them. The option ticked most often wins.',
      source:
        'S. Brams and P. Fishburn, Approval voting, American Political Science Review 72, 1978.',
    },
    score: {
      name: 'Score',
      how: 'Each person marks each option. Marks are added up; the largest total wins. From grades, the worst is worth 0, the next 1, and so on. No mark counts 0.',
      source: 'C. Hillinger, The case for utilitarian voting, Homo Oeconomicus 23, 2005.',
    },
    single: {
      name: 'Single choice',
      how: 'Each person chooses one option. The one chosen most wins, even without a majority. From rankings, the first option counts.',
      source: 'First past the post (plurality).',
    },
    schulze: {
      name: 'Condorcet (Schulze method)',
      how: 'Each person ranks the options; several may be equal. Options are compared two by two. One that wins all its duels wins. Otherwise chains of duels are compared: a chain is as strong as its weakest duel, and the strongest chain is kept.',
      source:
        'M. Schulze, A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner election method, Social Choice and Welfare 36, 2011.',
    },
    irv: {
      name: 'Instant runoff',
      how: 'Each person ranks the options. First places are counted; the last option leaves and its ballots go to their next choice, until two are left: the one that more ballots prefer wins. An option past half of the votes that still count can no longer be caught up with; the count goes on all the same to the last duel, so that it is known.',
      source: 'W. R. Ware, 1871; Commonwealth Electoral Act 1918 (Australia), section 274.',
    },
    'stv-scottish': {
      name: 'Single transferable vote (Scottish rule)',
      how: 'Several seats. Each person ranks the options. A quota must be reached to be elected. Votes beyond it go to the next choices, each ballot for an equal share; when nobody has a surplus, the last option leaves and its ballots go to their next choices.',
      source:
        'Scottish Local Government Elections Order 2007 (SSI 2007/42), Schedule 1, rules 45 to 52.',
    },
    'stv-meek': {
      name: 'Single transferable vote (Meek’s method)',
      how: 'Like the Scottish rule, but each elected option keeps just the part of each vote that brings it to the quota, and the quota falls as ballots run out of choices. It takes a computer.',
      source:
        'I. D. Hill, B. A. Wichmann and D. R. Woodall, Algorithm 123, The Computer Journal 30, 1987.',
    },
  },
)
