import { defineTexts } from '#kit/texts.ts'

export const proofTexts = defineTexts(
  {
    title: 'Ce que prouve un reçu de tirage',
    lead: 'Quelles tricheries il rend visibles, lesquelles il ne montre pas, et comment refaire le calcul sans nous.',
    proves: 'Ce qu’il prouve',
    provesList: [
      'Le vivier, les quotas et la liste des panels étaient fixés au moins 24 heures avant le tirage.',
      'Le numéro vient de trois dés lancés en public et d’un nombre public que personne ne peut prévoir (la balise). Il suffit que les dés ou la balise soient honnêtes.',
      'La chance de chaque ticket est le nombre de panels où il figure, et chacun peut la compter.',
      'Les remplacements suivent un ordre et une règle fixés avant le tirage.',
      'Un second tirage contient les empreintes du premier : changer l’un se voit dans les deux.',
      'Rien n’a été retiré du journal : chaque ligne contient l’empreinte (une suite de lettres et de chiffres calculée sur le texte) de la précédente.',
    ],
    against: 'Les tricheries qui se voient',
    who: 'Si quelqu’un…',
    answer: 'Ce qui le montre',
    threats: [
      [
        'ajoute des proches au vivier après l’engagement',
        'l’empreinte du fichier public ne correspond plus',
      ],
      [
        'retire une personne du vivier',
        'son accusé signé et un ticket absent de la liste publique',
      ],
      [
        'recommence jusqu’à ce que le résultat plaise',
        'un seul engagement par tirage, et les tirages annulés restent visibles et comptés',
      ],
      [
        'choisit une liste de panels qui favorise un proche',
        'la chance de chaque ticket, publiée à côté de la meilleure possible pour le moins favorisé ; le contrôle du témoin',
      ],
      ['triche aux dés', 'la balise, ajoutée aux dés, suffit seule'],
      ['connaît la balise à l’avance', 'les dés, lancés avant elle, suffisent seuls'],
      ['saute quelqu’un dans la réserve', 'l’ordre publié, et la raison de chaque ticket passé'],
      [
        'change le reçu',
        'le calcul ne donne plus le même résultat, même pour une seule lettre changée',
      ],
    ],
    not: 'Ce qu’il ne prouve pas',
    notList: [
      'Que les personnes inscrites (le vivier) ressemblent à la population. Le panel est varié selon les critères publiés ; il n’est pas « représentatif » au sens statistique.',
      'Que les personnes ont dit vrai en répondant.',
      'Avec un jeton d’horodatage : que l’engagement est le seul, ou que l’autorité qui date est honnête. Le jeton donne une date, à condition de faire confiance à cette autorité.',
      'Que les lettres sont parties au hasard, quand la règle ne nomme pas de tour de balise : quelqu’un a alors choisi le nombre de départ (la graine).',
      'Que les lettres ont été postées, ni que personne n’a donné son code à un proche.',
      'Avec les dés seuls, quand la règle les permet : que le lancer était honnête. Seuls les témoins peuvent le dire.',
      'Que les quotas eux-mêmes sont justes : c’est un choix politique, publié avant.',
      'Qu’un autre tirage n’a pas eu lieu ailleurs, avec un autre outil, si personne n’a vu l’engagement avant : affichez-le.',
    ],
    how: 'Refaire le calcul',
    howList: [
      'Sur la page de chaque reçu, un bouton refait tout dans votre navigateur. Rien n’est envoyé.',
      'Le script ci-dessous fait une soixantaine de lignes et ne partage rien avec notre code.',
      'Un jeton d’horodatage se vérifie avec la commande « draws verify », ou avec OpenSSL : la page du reçu donne la ligne. Le navigateur et le script ne vérifient que son empreinte.',
      'La signature de la balise se lit sur n’importe quel relais de drand, réseau quicknet ; sa clé est la suivante.',
    ],
    key: 'Clé publique de la balise',
    script: 'Le script de vérification (Python)',
    lettersScript:
      'Le script qui retire les lettres au sort, pour qui tient la liste numérotée (Python)',
    simple: 'Faire un tirage simple',
  },
  {
    title: 'What the receipt of a draw proves',
    lead: 'Whom it protects against, what it leaves open, and how to redo it without us.',
    proves: 'What it proves',
    provesList: [
      'The pool, the quotas and the list of panels were fixed at least 24 hours before the draw.',
      'The number comes from three dice thrown in public and a beacon that nobody can foresee: one honest source of the two is enough.',
      'The chance of each ticket is the number of panels that hold it, and anyone can count it.',
      'Replacements follow an order and a rule fixed before the draw.',
      'A second draw holds the fingerprints of the first: one byte changed there shows in both.',
      'Nothing was removed from the log: each line holds the fingerprint of the one before.',
    ],
    against: 'Against whom',
    who: 'If somebody…',
    answer: 'What shows it',
    threats: [
      [
        'adds friends to the pool after the commitment',
        'the fingerprint of the public file no longer matches',
      ],
      [
        'removes a person from the pool',
        'their signed acknowledgement and a ticket missing from the public list',
      ],
      [
        'starts again until the result pleases',
        'one commitment for a draw, and void draws stay visible and counted',
      ],
      [
        'chooses a list of panels that favours a friend',
        'the count of each ticket, beside the best possible minimum; the check of the witness',
      ],
      ['cheats with the dice', 'the beacon, added to the dice, is enough alone'],
      ['knows the beacon beforehand', 'the dice, thrown before it, are enough alone'],
      [
        'jumps over somebody in the reserve',
        'the published order, and the reason of each ticket passed over',
      ],
      ['changes the receipt', 'one changed byte is enough: the calculation no longer comes out'],
    ],
    not: 'What it does not prove',
    notList: [
      'That the pool resembles the population: the panel is diverse by the published features, not “representative” as statisticians say.',
      'That people told the truth when they answered.',
      'With a time stamp: that the commitment is the only one, or that the authority is honest. The stamp tells its age, to whoever trusts it.',
      'Who got a letter, when the rule names no round of the beacon: the seed is then chosen by somebody.',
      'That the letters were posted, or that nobody gave their code to a friend.',
      'With dice alone, when the rule allows them: that the throw was honest. Only witnesses answer for it, and the receipt says so.',
      'That the quotas themselves are just: it is a political choice, published beforehand.',
      'That no other draw was held elsewhere, with another tool, if nobody saw the commitment before: put it on a wall.',
    ],
    how: 'Redo the calculation',
    howList: [
      'On the page of each receipt, a button redoes everything in your browser. Nothing is sent.',
      'The script below has about sixty lines and shares nothing with our code.',
      'A time stamp is checked by the command “draws verify”, or by OpenSSL: the page of the receipt gives the line. The browser and the script only check its fingerprint.',
      'The signature of the beacon is read on any relay of drand, network quicknet; its key follows.',
    ],
    key: 'Public key of the beacon',
    script: 'The verification script (Python)',
    lettersScript:
      'The script that draws the letters again, for whoever holds the numbered list (Python)',
    simple: 'Hold a simple draw',
  },
)
