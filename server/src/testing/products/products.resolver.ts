/** The rows of the products subgraph, and how it finds them. The data set is the compatibility tests'. */
import { Arg, ID, Query, Resolver } from 'type-graphql';
import { subgraphOf } from '../../subgraph.ts';
import { DeprecatedProduct, Inventory, Product, ProductResearch, User } from './products.graphql.ts';

/** Unlike the users subgraph's 10, so that a test sees who answered. */
const user = { email: 'support@apollographql.com', name: 'Jane Smith', totalProductsCreated: 1337, yearsOfEmployment: 10 };
const research: readonly ProductResearch[] = [
  { study: { caseNumber: '1234', description: 'Federation Study' } },
  { study: { caseNumber: '1235', description: 'Studio Study' } },
];
const products: readonly Product[] = [
  { id: 'apollo-federation', sku: 'federation', package: '@apollo/federation', variation: { id: 'OSS' }, of: 0 },
  { id: 'apollo-studio', sku: 'studio', package: '', variation: { id: 'platform' }, of: 1 },
].map(({ of, ...product }) => ({ ...product, dimensions: { size: 'small', weight: 1, unit: 'kg' }, createdBy: user, research: research.slice(of, of + 1) }));
const deprecated: DeprecatedProduct = { sku: 'apollo-federation-v1', package: '@apollo/federation-v1', reason: 'Migrate to Federation V2', createdBy: user };

@Resolver()
class ProductsResolver {
  @Query(() => Product, { nullable: true })
  product(@Arg('id', () => ID) id: string): Product | null {
    return products.find((product) => product.id === id) ?? null;
  }

  @Query(() => DeprecatedProduct, { nullable: true, deprecationReason: 'Use product query instead' })
  deprecatedProduct(@Arg('sku', () => String) sku: string, @Arg('package', () => String) name: string): DeprecatedProduct | null {
    return findDeprecated({ sku, package: name });
  }
}

const findDeprecated = (of: Pick<DeprecatedProduct, 'sku' | 'package'>): DeprecatedProduct | null =>
  (of.sku === deprecated.sku && of.package === deprecated.package ? deprecated : null);

const references = {
  Product: (of: Partial<Product>) => products.find(({ id, sku, package: name, variation }) =>
    (of.id === undefined ? sku === of.sku && (of.package === undefined ? variation?.id === of.variation?.id : name === of.package) : id === of.id)) ?? null,
  DeprecatedProduct: findDeprecated,
  ProductResearch: (of: Pick<ProductResearch, 'study'>) => research.find(({ study }) => study.caseNumber === of.study.caseNumber) ?? null,
  User: (of: User) => (of.email === user.email
    ? { ...of, name: user.name, averageProductsCreatedPerYear: of.totalProductsCreated === undefined ? null : Math.round(of.totalProductsCreated / of.yearsOfEmployment) } : null),
  Inventory: ({ id }: Inventory) => (id === 'apollo-oss' ? { id, deprecatedProducts: [deprecated] } : null),
};

const specification = 'https://specs.apollo.dev/federation/v2.3';
const directives = ['@composeDirective', '@extends', '@external', '@key', '@inaccessible', '@interfaceObject', '@override', '@provides', '@requires', '@shareable', '@tag'];
const head = `extend schema @link(url: "${specification}", import: ${JSON.stringify(directives)})
  @link(url: "https://myspecs.dev/myCustomDirective/v1.0", import: ["@custom"])
  @composeDirective(name: "@custom")

directive @custom on OBJECT`;

export const productsSubgraph = async () => subgraphOf({ resolvers: [ProductsResolver], head, references, orphanedTypes: [Inventory, ProductResearch, User] });
