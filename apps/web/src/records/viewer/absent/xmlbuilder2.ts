// Stands in for xmlbuilder2, which vtk.js names for XML meshes that no medical picture here uses.
export function create(): never {
  throw new Error('XML meshes are not part of this viewer');
}

export { create as convert, create as fragment, create as builder };
