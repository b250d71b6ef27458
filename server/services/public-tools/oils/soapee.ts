/**
 * Oils and fats with published values: key, name, KOH SAP (g KOH per g of fat), iodine value, INS, and percent of
 * lauric, myristic, palmitic, stearic, ricinoleic, oleic, linoleic, linolenic acid.
 * Source: the public seed data of the open-source calculator Soapee, which mirrors SoapCalc's list.
 * The last two columns are NaOH SAPs of other charts: certified-lye.com and Elaine White ("-": the chart has none).
 */
export const SOAPEE_TABLE = `
sweet-almond-oil | Almond oil, sweet | 0.195 | 99 | 97 | 0 0 7 0 0 71 18 0 | 0.1367 | 0.136
apricot-kernel-oil | Apricot kernel oil | 0.195 | 100 | 91 | 0 0 6 0 0 66 27 0 | 0.1378 | 0.135
argan-oil | Argan oil | 0.191 | 95 | 95 | 0 1 14 0 0 46 34 1 | - | -
avocado-oil | Avocado oil | 0.186 | 86 | 99 | 0 0 20 2 0 58 12 0 | 0.1337 | 0.133
babassu-oil | Babassu oil | 0.245 | 15 | 230 | 50 20 11 4 0 10 0 0 | 0.1749 | 0.175
beeswax | Beeswax | 0.094 | 10 | 84 | 0 0 0 0 0 0 0 0 | 0.0689 | 0.069
borage-oil | Borage oil | 0.19 | 135 | 55 | 0 0 10 4 0 20 43 5 | 0.1339 | 0.136
camellia-oil | Camellia (tea seed) oil | 0.193 | 78 | 115 | 0 0 9 2 0 77 8 0 | - | -
candelilla-wax | Candelilla wax | 0.044 | 32 | 12 | 0 0 0 0 0 0 0 0 | 0.0322 | -
canola-oil | Canola oil | 0.186 | 110 | 56 | 0 0 4 2 0 61 21 9 | 0.1328 | 0.124
high-oleic-canola-oil | Canola oil, high oleic | 0.186 | 96 | 90 | 0 0 4 2 0 74 12 4 | 0.1330 | -
castor-oil | Castor oil | 0.18 | 86 | 95 | 0 0 0 0 90 4 4 0 | 0.1286 | 0.128
chicken-fat | Chicken fat | 0.195 | 69 | 130 | 0 1 25 7 0 38 21 0 | 0.1356 | -
cocoa-butter | Cocoa butter | 0.194 | 37 | 157 | 0 0 28 33 0 35 3 0 | 0.1378 | 0.137
coconut-oil-76 | Coconut oil, 76 deg | 0.257 | 10 | 258 | 48 19 9 3 0 8 2 0 | 0.1910 | 0.190
coconut-oil-92 | Coconut oil, 92 deg | 0.257 | 3 | 258 | 48 19 9 3 0 8 2 0 | 0.1910 | -
fractionated-coconut-oil | Coconut oil, fractionated | 0.325 | 1 | 324 | 2 1 0 0 0 0 0 0 | 0.2321 | -
corn-oil | Corn oil | 0.192 | 117 | 69 | 0 0 12 2 0 32 51 1 | 0.1368 | 0.136
cottonseed-oil | Cottonseed oil | 0.194 | 108 | 89 | 0 0 13 13 0 18 52 1 | 0.1387 | 0.138
emu-oil | Emu oil | 0.19 | 60 | 128 | 0 0 23 9 0 47 8 0 | 0.1377 | -
evening-primrose-oil | Evening primrose oil | 0.19 | 160 | 30 | 0 0 0 0 0 0 80 9 | 0.1362 | -
linseed-oil | Flax / linseed oil | 0.19 | 180 | -6 | 0 0 6 3 0 27 13 50 | 0.1358 | 0.135
grapeseed-oil | Grapeseed oil | 0.181 | 131 | 66 | 0 0 8 4 0 20 68 0 | 0.1321 | 0.126
hazelnut-oil | Hazelnut oil | 0.195 | 97 | 94 | 0 0 5 3 0 75 10 0 | 0.1369 | 0.136
hemp-oil | Hemp oil | 0.193 | 165 | 39 | 0 0 6 2 0 12 57 21 | 0.1359 | 0.137
jojoba-oil | Jojoba oil (liquid wax) | 0.092 | 83 | 11 | 0 0 0 0 0 12 0 0 | 0.0695 | 0.069
kokum-butter | Kokum butter | 0.19 | 35 | 155 | 0 0 4 56 0 36 1 0 | - | -
kukui-nut-oil | Kukui nut oil | 0.189 | 168 | 24 | 0 0 6 2 0 20 42 29 | - | 0.135
lanolin | Lanolin (liquid wax) | 0.106 | 27 | 83 | 0 0 0 0 0 0 0 0 | - | 0.074
lard | Lard (pig) | 0.198 | 57 | 139 | 0 1 28 13 0 46 6 0 | - | 0.138
lauric-acid | Lauric acid | 0.28 | 0 | 280 | 99 1 0 0 0 0 0 0 | - | -
macadamia-nut-oil | Macadamia nut oil | 0.195 | 76 | 119 | 0 0 9 5 0 59 2 0 | - | 0.139
mango-butter | Mango seed butter | 0.191 | 45 | 146 | 0 0 7 42 0 45 3 0 | - | 0.135
meadowfoam-oil | Meadowfoam oil | 0.169 | 92 | 77 | 0 0 0 0 0 0 0 0 | - | -
myristic-acid | Myristic acid | 0.247 | 1 | 246 | 0 99 0 0 0 0 0 0 | - | -
neem-oil | Neem seed oil | 0.193 | 72 | 121 | 0 2 21 16 0 46 12 0 | - | 0.136
olive-oil | Olive oil | 0.19 | 85 | 105 | 0 0 14 3 0 69 12 1 | - | 0.134
olive-pomace-oil | Olive oil, pomace | 0.188 | 84 | 104 | 0 0 14 3 0 69 12 2 | - | -
palm-kernel-oil | Palm kernel oil | 0.247 | 20 | 227 | 49 16 8 2 0 15 3 0 | - | 0.156
palm-oil | Palm oil | 0.199 | 53 | 145 | 0 1 44 5 0 39 10 0 | - | 0.141
palm-stearin | Palm stearin | 0.199 | 48 | 151 | 0 2 60 5 0 26 7 0 | - | -
peanut-oil | Peanut oil | 0.192 | 92 | 99 | 0 0 8 3 0 56 26 0 | - | 0.137
pumpkin-seed-oil | Pumpkin seed oil, virgin | 0.195 | 128 | 67 | 0 0 11 8 0 33 50 0 | - | 0.135
rice-bran-oil | Rice bran oil, refined | 0.187 | 100 | 87 | 0 1 22 3 0 38 34 2 | - | 0.129
rosehip-oil | Rosehip oil | 0.187 | 188 | 10 | 0 0 4 2 0 12 46 31 | - | -
safflower-oil | Safflower oil | 0.192 | 145 | 47 | 0 0 7 0 0 15 75 0 | - | 0.136
high-oleic-safflower-oil | Safflower oil, high oleic | 0.19 | 93 | 97 | 0 0 5 2 0 77 15 0 | - | -
sesame-oil | Sesame oil | 0.188 | 110 | 81 | 0 0 10 5 0 40 43 0 | - | 0.133
shea-butter | Shea butter | 0.179 | 59 | 116 | 0 0 5 40 0 48 6 0 | - | 0.128
soybean-oil | Soybean oil | 0.191 | 131 | 61 | 0 0 11 5 0 24 50 8 | - | 0.134
soy-wax | Soy wax (fully hydrogenated soybean) | 0.192 | 1 | 191 | 0 0 11 87 0 0 0 0 | - | -
stearic-acid | Stearic acid | 0.198 | 2 | 196 | 0 0 0 99 0 0 0 0 | - | -
sunflower-oil | Sunflower oil | 0.189 | 133 | 63 | 0 0 7 4 0 16 70 1 | - | 0.134
high-oleic-sunflower-oil | Sunflower oil, high oleic | 0.189 | 83 | 106 | 0 0 3 4 0 83 4 1 | - | -
beef-tallow | Tallow, beef | 0.2 | 45 | 147 | 2 6 28 22 0 36 3 1 | - | 0.140
tamanu-oil | Tamanu oil | 0.208 | 111 | 82 | 0 0 12 13 0 34 38 1 | - | -
walnut-oil | Walnut oil | 0.189 | 145 | 45 | 0 0 7 2 0 18 60 0 | - | 0.136
wheat-germ-oil | Wheat germ oil | 0.183 | 128 | 58 | 0 0 17 2 0 17 58 0 | - | 0.132
`;
