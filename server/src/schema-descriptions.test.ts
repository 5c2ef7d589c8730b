import { type DefinitionNode, Kind, parse, type StringValueNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { printSchema } from './schema.ts';

/** Words that say nothing by themselves. */
const small = new Set('a an the of its this that which what who it is are in on by to for from with and or as at how when why where'.split(' '));
const wordsOf = (text: string): readonly string[] =>
  text.replaceAll(/([a-z])([A-Z])/gu, '$1 $2').toLowerCase().split(/[^a-z0-9]+/u).filter((word) => word !== '').map((word) => word.replace(/(?:es|s|ed|d|ing)$/u, ''));

/** @param names of the thing, and of what it stands in @returns what is wrong with its description; null where nothing is */
function faultOf(names: readonly string[], description: string | undefined): string | null {
  if (description === undefined || description.trim() === '') return 'says nothing';
  const known = new Set(names.flatMap(wordsOf));
  const said = wordsOf(description);
  if (said.every((word) => known.has(word) || small.has(word))) return 'echoes its name';
  return said.length < 3 ? 'is too short to say something' : null;
}

interface Named {
  readonly path: string;
  readonly names: readonly string[];
  readonly description: string | undefined;
}
interface Part {
  readonly name: { readonly value: string };
  readonly description?: StringValueNode | undefined;
  readonly arguments?: readonly Part[] | undefined;
}
const textOf = ({ description }: Part): string | undefined => description?.value;

function partsOf(definition: DefinitionNode): readonly Named[] {
  if (!('name' in definition) || definition.name === undefined || definition.kind === Kind.OPERATION_DEFINITION || definition.kind === Kind.FRAGMENT_DEFINITION) return [];
  const type: Part = { name: definition.name, description: 'description' in definition ? definition.description : undefined };
  const parts: readonly Part[] = [...('fields' in definition ? definition.fields ?? [] : []), ...('values' in definition ? definition.values ?? [] : [])];
  const owner = type.name.value;
  return [
    { path: owner, names: [owner], description: textOf(type) },
    ...parts.flatMap((part): Named[] => [
      { path: `${owner}.${part.name.value}`, names: [owner, part.name.value], description: textOf(part) },
      ...(part.arguments ?? []).map((argument) => (
        { path: `${owner}.${part.name.value}(${argument.name.value}:)`, names: [argument.name.value, part.name.value], description: textOf(argument) })),
    ]),
  ];
}

/** Each name of the schema whose description is missing, empty, or an echo. */
const faultsIn = (sdl: string): readonly string[] => parse(sdl).definitions.flatMap(partsOf)
  .flatMap(({ path, names, description }) => {
    const fault = faultOf(names, description);
    return fault === null ? [] : [`${path} ${fault}`];
  });

describe('the descriptions of the schema', () => {
  it('say something of every type, field, argument, input field, enum and enum value', async () => {
    expect(faultsIn(await printSchema())).toEqual([]);
  });

  it('are told apart from silence and echoes', () => {
    expect(faultsIn(`
      "Numbers of one week." type ResponseWeek { answered: Int, "Late." late: Int, "The answered ones." answeredOnes(first: Int): Int }
      " " enum Way { "By mail, sealed." MAIL, "Which way." PAGE }
      input CaseInput { "LRL-2026-000042, as people say it." number: String }
      scalar Time
    `)).toEqual([
      'ResponseWeek.answered says nothing', 'ResponseWeek.late echoes its name', 'ResponseWeek.answeredOnes echoes its name', 'ResponseWeek.answeredOnes(first:) says nothing',
      'Way says nothing', 'Way.PAGE echoes its name', 'CaseInput says nothing', 'Time says nothing',
    ]);
    expect(faultOf(['Label', 'colour'], 'Bright red.')).toBe('is too short to say something');
  });
});
