import { lazy, Suspense } from "react";
import { Route, Routes } from "react-router";
import { patterns } from "./paths.ts";

const Gallery = import.meta.env.DEV ? lazy(() => import("./ui/gallery/Gallery.tsx")) : undefined;

export function Pages() {
  return (
    <Suspense>
      <Routes>{Gallery ? <Route path={patterns.gallery} element={<Gallery />} /> : null}</Routes>
    </Suspense>
  );
}
