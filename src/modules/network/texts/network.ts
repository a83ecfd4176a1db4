import { defineTexts } from '#kit/texts.ts'

export const networkTexts = defineTexts(
  {
    group: 'Réseau',
    network: 'Le réseau',
    title: 'Des territoires qui s’engagent, et qui s’entraident',
    lead: 'Ils essaient, se visitent, se conseillent, et disent publiquement ce qu’ils promettent.',
    members: 'Les membres',
    noMember: 'Aucun territoire membre pour l’instant',
    noMemberHint:
      'Les territoires qui rejoignent le réseau s’affichent ici, sur la carte et en liste.',
    declaration: 'La déclaration',
    version: (number: number, day: string) => `Version ${number}, publiée le ${day}.`,
    noDeclaration: 'La déclaration n’est pas encore publiée',
    noDeclarationHint: 'Son texte s’affichera ici.',
  },
  {
    group: 'Network',
    network: 'The network',
    title: 'Territories that commit, and help each other',
    lead: 'They try, visit and advise one another, and say in public what they promise.',
    members: 'Members',
    noMember: 'No member territory yet',
    noMemberHint: 'Territories that join the network are shown here, on the map and in a list.',
    declaration: 'The declaration',
    version: (number, day) => `Version ${number}, published on ${day}.`,
    noDeclaration: 'The declaration is not published yet',
    noDeclarationHint: 'Its text will be shown here.',
  },
)
