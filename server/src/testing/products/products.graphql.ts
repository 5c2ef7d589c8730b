/**
 * The types of the products subgraph that Apollo's federation compatibility tests ask for, as type-graphql classes: every directive of
 * Federation 2.3 once. The shape is theirs (products.graphql of their package).
 */
import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';

@ObjectType()
export class ProductVariation {
  @Field(() => ID) id!: string;
}

@ObjectType()
@Directive('@shareable')
export class ProductDimension {
  @Field(() => String, { nullable: true }) size?: string | undefined;
  @Field(() => Float, { nullable: true }) weight?: number | undefined;
  @Directive('@inaccessible')
  @Field(() => String, { nullable: true }) unit?: string | undefined;
}

@ObjectType()
export class CaseStudy {
  @Field(() => ID) caseNumber!: string;
  @Field(() => String, { nullable: true }) description?: string | undefined;
}

@ObjectType()
@Directive('@key(fields: "study { caseNumber }")')
export class ProductResearch {
  @Field(() => CaseStudy) study!: CaseStudy;
  @Field(() => String, { nullable: true }) outcome?: string | undefined;
}

/** Of another subgraph; how many products a year they make is worked out here, from what that one knows. */
@ObjectType()
@Directive('@extends')
@Directive('@key(fields: "email")')
export class User {
  @Directive('@external')
  @Field(() => ID) email!: string;
  @Directive('@override(from: "users")')
  @Field(() => String, { nullable: true }) name?: string | undefined;
  @Directive('@external')
  @Field(() => Int, { nullable: true }) totalProductsCreated?: number | undefined;
  @Directive('@external')
  @Field(() => Int) yearsOfEmployment!: number;
  @Directive('@requires(fields: "totalProductsCreated yearsOfEmployment")')
  @Field(() => Int, { nullable: true }) averageProductsCreatedPerYear?: number | null | undefined;
}

@ObjectType()
@Directive('@custom')
@Directive('@key(fields: "id")')
@Directive('@key(fields: "sku package")')
@Directive('@key(fields: "sku variation { id }")')
export class Product {
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true }) sku?: string | undefined;
  @Field(() => String, { nullable: true }) package?: string | undefined;
  @Field(() => ProductVariation, { nullable: true }) variation?: ProductVariation | undefined;
  @Field(() => ProductDimension, { nullable: true }) dimensions?: ProductDimension | undefined;
  @Directive('@provides(fields: "totalProductsCreated")')
  @Field(() => User, { nullable: true }) createdBy?: User | undefined;
  @Directive('@tag(name: "internal")')
  @Field(() => String, { nullable: true }) notes?: string | undefined;
  @Field(() => [ProductResearch]) research!: ProductResearch[];
}

@ObjectType()
@Directive('@key(fields: "sku package")')
export class DeprecatedProduct {
  @Field(() => String) sku!: string;
  @Field(() => String) package!: string;
  @Field(() => String, { nullable: true }) reason?: string | undefined;
  @Field(() => User, { nullable: true }) createdBy?: User | undefined;
}

/** An interface of another subgraph, to each of whose types this one adds a field. */
@ObjectType()
@Directive('@interfaceObject')
@Directive('@key(fields: "id")')
export class Inventory {
  @Field(() => ID) id!: string;
  @Field(() => [DeprecatedProduct]) deprecatedProducts!: DeprecatedProduct[];
}
