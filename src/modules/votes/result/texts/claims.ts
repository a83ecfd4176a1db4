import { defineTexts } from '#kit/texts.ts'

/** What is protected, against whom, and what is not: no word that was not proved. */
export const claimsTexts = defineTexts(
  {
    tracked: {
      protectedTitle: 'Ce qui est protégé',
      protected: [
        'Votre nom n’est pas gardé avec votre vote. La liste garde une empreinte de votre code : un nombre calculé à partir du code, qui ne permet pas de le retrouver. L’urne garde une autre empreinte. Sans le code, personne ne peut passer de l’une à l’autre.',
        'Aucun bulletin n’a d’heure. Un bulletin ne laisse aucune ligne dans le journal des actes ; le journal technique compte les visites des pages de vote heure par heure, jamais une par une. Le serveur compte les essais de chaque adresse de connexion pendant une minute, en mémoire, et nulle part ailleurs.',
        'Ce qui est public ne bouge pas quand vous votez. Votre reçu paraît plus tard sur le tableau, avec ceux d’au moins neuf autres personnes. Les reçus paraissent à 8 h, 12 h, 16 h ou 20 h. Les derniers, même s’ils sont moins de dix, et tout le papier paraissent au dépouillement, pas avant. Quand un vote fermé est prolongé, les reçus qui attendaient attendent encore : ils paraissent avec les suivants. Rien ne dit qu’un bulletin en a remplacé un autre, ni par quel reçu.',
        'Avant la fin, seule la participation est visible, à dix près, à ces mêmes heures. Ni la page, ni les fichiers, ni les pages de l’équipe ne montrent de résultat partiel.',
        'Vous pouvez vérifier que votre bulletin est dans l’urne, grâce au reçu noté avant l’envoi, et chacun·e peut tout recompter.',
        'La question, les options, la règle, la liste et les dates ne changent plus après l’ouverture : la base de données elle-même le refuse. Prolonger, fermer plus tôt ou annuler est public, avec une raison.',
        'À la fin, les empreintes des codes sont effacées. Les bulletins sont rangés dans l’ordre des reçus, et les émargements dans celui de la liste : aucun ordre d’arrivée ne reste.',
      ],
      notTitle: 'Ce qui ne l’est pas',
      not: [
        'Tant que le vote dure, la personne qui tient le serveur peut savoir qui a voté quoi. Votre émargement et votre bulletin entrent ensemble ou pas du tout : la base de données les marque du même numéro caché, et les range à la même place. Les séparer ferait perdre des bulletins en cas de panne, et deux numéros qui se suivent diraient la même chose. Au dépouillement, tout est écrit de nouveau d’un coup et ces numéros disparaissent ; une copie faite avant les garde.',
        'Elle pourrait aussi regarder qui vote au moment où un bulletin arrive, garder les codes quand elle fait les lettres, ou afficher une page truquée.',
        'Quelqu’un qui vous voit voter sait que votre reçu est dans l’un des lots parus ensuite. Le dernier lot, celui du dépouillement, peut être petit. Si vous êtes la seule personne à voter après le lot d’avant, votre reçu y est seul : à la fin, votre vote est publié à côté. Si tous les bulletins d’un lot disent la même chose, il suffit de savoir que le vôtre y est.',
        'À la fin, un reçu déjà paru mais dont le bulletin n’est pas compté montre que quelqu’un a voté de nouveau. Une personne qui a vu votre premier reçu le saura, sans savoir ce que dit le dernier.',
        'Une sauvegarde faite pendant le scrutin, ou une lecture du disque, peut garder l’ordre d’arrivée : ne la gardez pas. Un serveur placé devant celui-ci peut tenir son propre journal, avec des heures.',
        'Si vous vous connectez à votre compte juste avant de voter, l’heure de votre connexion et celle de votre passage se ressemblent. Avec le code d’une lettre, il n’y a pas de connexion.',
        'Après la fin, votre reçu prouve votre vote à la personne qui le voit. Quelqu’un peut aussi vous demander de voter devant lui. Vous pourrez voter de nouveau, ou sur papier si vous n’avez pas encore voté.',
        'Le nombre caché dans le reçu est choisi par le serveur : deux personnes qui ont le même choix pourraient recevoir le même reçu d’un serveur malhonnête. Comparez le nombre de bulletins et d’émargements.',
        'Un bulletin pas encore envoyé reste trente minutes dans votre navigateur, chiffré. Sur l’appareil de quelqu’un d’autre, envoyez-le ou effacez-le avant de partir, et fermez la page.',
        'Si très peu de personnes votent, ou si tout le monde vote pareil, le résultat lui-même montre ce que chacun·e a voté.',
      ],
    },
    open: {
      protectedTitle: 'Ce qui est protégé',
      protected: [
        'Ce vote est ouvert : les bulletins sont publiés avec le numéro de chaque personne sur la liste, et chacun·e peut tout recompter.',
        'Avant la fin, seule la participation est visible, à dix près, à 8 h, 12 h, 16 h et 20 h.',
        'La question, les options, la règle, la liste et les dates ne changent plus après l’ouverture : la base de données elle-même le refuse.',
      ],
      notTitle: 'Ce qui ne l’est pas',
      not: [
        'Votre vote n’est pas secret : une personne qui connaît votre numéro sait ce que vous avez voté.',
        'Rien n’empêche quelqu’un de vous demander comment vous voterez.',
      ],
    },
    over: 'Ce scrutin est terminé : plus personne ne vote. Cette page dit ce qui était promis pendant le vote, et ce qui reste vrai après.',
    cancelled:
      'Ce scrutin est annulé : aucun bulletin n’est compté ni publié, et il n’y aura rien à recompter. Cette page dit ce qui était promis pendant le vote.',
    recorded: 'Ce qui est enregistré',
    recordedText:
      'Votre nom, votre adresse si elle est connue, et le fait que vous avez voté, à l’écran ou sur papier. Le nom est effacé douze mois après la fin.',
    detection: 'Combien de personnes doivent vérifier',
    detectionText:
      'Si 2 % des personnes cherchent leur reçu et que 200 bulletins ont été changés, la fraude est vue 98 fois sur 100. Si 5 % le cherchent et que 20 bulletins ont été changés, 64 fois sur 100. Pour un petit scrutin, il faut que beaucoup de monde vérifie.',
    never:
      'Ce scrutin ne convient pas à une élection politique, ni à un vote où l’on peut craindre de fortes pressions.',
  },
  {
    tracked: {
      protectedTitle: 'What is protected',
      protected: [
        'Your name is not stored with your vote. The roll keeps one hash of your code (a number computed from it, from which it cannot be found), the box another: without the code, neither leads to the other.',
        'No ballot has an hour. A ballot leaves no line in the log of acts; the technical log counts visits to the voting pages hour by hour, never one by one. The tries of each network address are counted in the memory of the server, for a minute, and nowhere else.',
        'What is public does not move when you vote. Your receipt appears later on the board, with those of nine other people at least, at 8:00, 12:00, 16:00 or 20:00 (Paris); the last receipts, even fewer than ten, and all the paper appear at the count, not before: when a vote that was shut is extended, the receipts that waited still wait, and appear with the next ones. Nothing says that a ballot replaced another, nor by which receipt.',
        'Nothing is seen before the end but the turnout, to the nearest ten, told at these same hours: no page, no file, nor the team by its pages, shows a partial result.',
        'You can check that your ballot is in the box, thanks to the receipt noted before sending, and anyone can count everything again.',
        'Question, options, rule, roll and dates do not change once the vote is open: the database itself refuses. An extension or a cancellation is public, with a reason.',
        'At the end the hashes of codes are erased, ballots are put in the order of receipts and marks in that of the roll: no order of arrival is left.',
      ],
      notTitle: 'What is not',
      not: [
        'While the vote lasts, whoever runs the server can know who voted what: the database gives the same hidden number, and the same place, to your mark on the roll and to your ballot, because they enter together or not at all. Parting them would lose ballots in a breakdown, and two numbers that follow each other would tell the same. At the count everything is written again at once and these numbers disappear; a copy made before keeps them.',
        'They could also watch who votes as a ballot arrives, keep codes while making letters, or serve a false page.',
        'Somebody who sees you vote knows that your receipt is in one of the batches that appear after. The last batch, that of the count, may be small: if you are the only one to vote after the batch before, your receipt is alone there, and at the end your vote is read beside it. If all the ballots of a batch say the same, it is enough to know that yours is among them.',
        'At the end, a receipt that was shown and whose ballot is not counted tells that somebody voted again: whoever saw your first receipt knows it too, without knowing what the last one says.',
        'A backup made during the vote, or a reading of the disk, may keep the order of arrival: do not keep it. A server placed in front of this one may keep its own log, with hours.',
        'If you sign in just before voting, the hour of your sign-in and that of your visit are close. With the code of a letter there is no sign-in.',
        'Your receipt proves your vote to whoever sees it after the end. Nothing stops somebody from asking you to vote in front of them; you can vote again, or on paper if you have not voted yet.',
        'The hidden number of the receipt is chosen by the server: two people with the same choice could be given the same receipt by a dishonest one. Compare the numbers of ballots and of marks.',
        'A ballot that is not sent yet stays for thirty minutes in your browser, sealed: on somebody else’s device, send it or erase it before you leave, and close the page.',
        'If very few people vote, or if all vote alike, the result itself tells what each one voted.',
      ],
    },
    open: {
      protectedTitle: 'What is protected',
      protected: [
        'This vote is open: ballots are published with each person’s number on the roll, and anyone can count everything again.',
        'Nothing is seen before the end but the turnout, to the nearest ten, told at 8:00, 12:00, 16:00 and 20:00 (Paris).',
        'Question, options, rule, roll and dates do not change once the vote is open: the database itself refuses.',
      ],
      notTitle: 'What is not',
      not: [
        'Your vote is not secret: whoever knows your number knows what you voted.',
        'Nothing stops somebody from asking you how you will vote.',
      ],
    },
    over: 'This vote is over: nobody votes any more. This page says what was promised while it lasted, and what stays true after.',
    cancelled:
      'This vote is cancelled: no ballot is counted or published, and there will be nothing to count again. This page says what was promised while it lasted.',
    recorded: 'What is recorded',
    recordedText:
      'Your name, your address if it is known, and that you voted, by screen or on paper. The name is erased twelve months after the end.',
    detection: 'How many people must check',
    detectionText:
      'If 2% of people look for their receipt and 200 ballots were changed, the fraud is seen 98 times in 100. If 5% look and 20 ballots were changed, 64 times in 100. In a small vote, many must check.',
    never:
      'This vote does not suit a political election, nor a vote where strong pressure is to be feared.',
  },
)
