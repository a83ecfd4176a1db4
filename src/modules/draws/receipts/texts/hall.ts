import { writtenNumber } from '#kit/numbers.ts'
import { defineTexts } from '#kit/texts.ts'
import { numbered } from '#kit/words.ts'

/** The screen of the hall when the network drops: said by the page, and by its script. */
export const hallTexts = defineTexts(
  {
    title: 'Si la salle perd le réseau : finir le calcul sur cet écran',
    lead: 'Cet écran peut finir le calcul seul. Rien n’est enregistré ici : quand le réseau revient, notez les dés et la balise comme prévu, le numéro sera le même.',
    kit: 'Le kit papier de la séance (PDF)',
    keep: 'Garder les panels sur cet écran',
    keeping: 'Les panels arrivent…',
    kept: (panels: string, tickets: string) =>
      `Gardés sur cet écran, et conformes à l’empreinte lue à voix haute : ${numbered(panels, 'panels', 'fr')}, ${numbered(tickets, 'tickets', 'fr')}.`,
    keptBad:
      'Les fichiers reçus ne sont pas ceux de l’empreinte affichée : ne vous en servez pas, prenez le kit papier.',
    keptNot: 'Les panels ne sont pas arrivés. Sans réseau, il faudra le kit papier.',
    offline: 'Pas de réseau : gardez cette page ouverte. Le calcul peut se finir ici.',
    online: 'Le réseau est revenu : notez les dés et la balise comme prévu.',
    notSent:
      'Le réseau ne répond pas : rien n’est parti, et ce que vous avez tapé est toujours là.',
    again: 'Les mêmes dés, tapés par une autre personne',
    beacon: 'La balise',
    beaconHint: (round: number, last: string) =>
      `Collez la signature du tour ${round}. Ou tapez le nombre qu’une personne qui a ouvert cette page ailleurs vous lit au téléphone, de ${last.replace(/9/g, '0')} à ${last}.`,
    submit: 'Calculer ici',
    sum: (dice: string, beacon: string, index: string, size: number) =>
      `${dice} + ${beacon}, reste de la division par ${writtenNumber(size, 'fr')} : panel n° ${index}.`,
    sumAlone: (dice: string, index: string, size: number) =>
      `Dés seuls, comme la règle le permet : ${dice}, reste de la division par ${writtenNumber(size, 'fr')} : panel n° ${index}.`,
    result: 'Calculé sur cet écran : panel n°',
    proven: 'La signature est bien celle du tour fixé : elle est vérifiée ici.',
    unproven:
      'Vous avez tapé le nombre de la balise lu au téléphone : rien ne le prouve ici. Le tirage enregistré le prouvera.',
    refusals: {
      'not-dice': 'Il faut un chiffre par dé, tous les dés.',
      differ: 'Les deux lancers tapés diffèrent : relisez les dés.',
      'not-number': 'Collez la signature du tour, ou tapez le nombre de la balise.',
      'not-beacon': 'Cette signature n’est pas celle du tour fixé.',
    },
  },
  {
    title: 'If the hall loses its network: finish the sum on this screen',
    lead: 'This screen can finish the sum by itself. Nothing is recorded here: when the network is back, note the dice and the beacon as planned, the number will be the same.',
    kit: 'The paper kit of the session (PDF)',
    keep: 'Keep the panels on this screen',
    keeping: 'The panels are coming…',
    kept: (panels: string, tickets: string) =>
      `Kept on this screen, and true to the fingerprint read aloud: ${numbered(panels, 'panels', 'en')}, ${numbered(tickets, 'tickets', 'en')}.`,
    keptBad:
      'The files received are not those of the fingerprint shown: do not use them, take the paper kit.',
    keptNot: 'The panels did not come. Without a network, you will need the paper kit.',
    offline: 'No network: keep this page open. The sum can be finished here.',
    online: 'The network is back: note the dice and the beacon as planned.',
    notSent: 'The network does not answer: nothing was sent, and what you typed is still there.',
    again: 'The same dice, typed by another person',
    beacon: 'The beacon',
    beaconHint: (round: number, last: string) =>
      `The signature of round ${round}, pasted; or the number read on the phone by somebody who opened this page elsewhere, from ${last.replace(/9/g, '0')} to ${last}.`,
    submit: 'Compute here',
    sum: (dice: string, beacon: string, index: string, size: number) =>
      `${dice} + ${beacon}, remainder of the division by ${writtenNumber(size, 'en')}: panel no. ${index}.`,
    sumAlone: (dice: string, index: string, size: number) =>
      `Dice alone, as the rule allows: ${dice}, remainder of the division by ${writtenNumber(size, 'en')}: panel no. ${index}.`,
    result: 'Computed on this screen: panel no.',
    proven: 'The signature is that of the round fixed: it is verified here.',
    unproven:
      'The number of the beacon was typed as it was read: nothing proves it here. The recorded draw will.',
    refusals: {
      'not-dice': 'One digit for each die is needed, all the dice.',
      differ: 'The two throws differ: read the dice again.',
      'not-number': 'Paste the signature of the round, or type the number of the beacon.',
      'not-beacon': 'This signature is not that of the round fixed.',
    },
  },
)
